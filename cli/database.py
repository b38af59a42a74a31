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
    folder = settings.state_dir.absolute()
    try:
        kept = Keep(**json.loads((folder / "postgres" / "keep.json").read_text()))
    except FileNotFoundError:
        kept = None
    if kept is None or keep.is_free(kept.port):
        typer.echo(f"No shop runs in {folder}: start it with `make run`, or set DATABASE_URL.", err=True)
        raise typer.Exit(1)
    return f"postgres://{USER}:{kept.password}@{keep.HOST}:{kept.port}/{DATABASE}"
