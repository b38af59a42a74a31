"""What an embedded server keeps between runs: its password and its port, readable by its owner alone."""

import json
import os
import secrets
import socket
from dataclasses import asdict, dataclass, replace
from pathlib import Path

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Keep:
    """The password of a server and the port on which it listened last."""

    password: str
    port: int

    @property
    def with_free_port(self) -> "Keep":
        """The same with another port that is free now."""
        return replace(self, port=free_port())


def load(path: Path) -> Keep:
    """Read what was kept, or make it; the port of the last run is kept while it is free."""
    if not path.exists():
        return Keep(password=secrets.token_urlsafe(24), port=free_port())
    kept = Keep(**json.loads(path.read_text()))
    return kept if is_free(kept.port) else kept.with_free_port


def save(path: Path, keep: Keep) -> None:
    """Write it in one step, readable by its owner alone."""
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(asdict(keep), file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def free_port(host: str = HOST) -> int:
    """Give a TCP port on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def is_free(port: int, host: str = HOST) -> bool:
    """Say whether a server may listen on a TCP port now."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        # As servers do: connections of the last run that linger are no hindrance.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True
