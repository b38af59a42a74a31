"""Which database a command means: the settings' one, else that of the shop that runs in the state folder."""

import json

import typer

from kit.config import Settings
from kit.embedded import keep
from kit.embedded.keep import Keep
from kit.embedded.postgres import DATABASE, USER


def url(settings: Settings) -> str:
    """Give the address of the database; end the command with a sentence where there is none."""
    if settings.database_url:
        return settings.database_url
    kept = _running(settings, "postgres")
    if kept is None:
        folder = settings.state_dir.absolute()
        typer.echo(f"No shop runs in {folder}: start it with `make run`, or set DATABASE_URL.", err=True)
        raise typer.Exit(1)
    return f"postgres://{USER}:{kept.password}@{keep.HOST}:{kept.port}/{DATABASE}"


def redis_url(settings: Settings) -> str:
    """Give the address of the Redis that goes with the database; empty where there is none."""
    kept = _running(settings, "valkey") if not settings.redis_url and not settings.database_url else None
    return f"redis://:{kept.password}@{keep.HOST}:{kept.port}/0" if kept is not None else settings.redis_url


def _running(settings: Settings, name: str) -> Keep | None:
    """Read what an embedded server of the state folder keeps, if it runs."""
    try:
        kept = Keep(**json.loads((settings.state_dir.absolute() / name / "keep.json").read_text()))
    except FileNotFoundError:
        return None
    return kept if not keep.is_free(kept.port) else None
