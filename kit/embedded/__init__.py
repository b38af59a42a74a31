"""PostgreSQL and Valkey as programs of ours: started from packages, kept in a folder, gone when we go."""

from kit.embedded.postgres import Postgres
from kit.embedded.valkey import Valkey

__all__ = ["Postgres", "Valkey"]
