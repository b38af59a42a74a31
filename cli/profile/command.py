"""The command: what to profile, on which database, and where the page is put."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import asyncpg
import orjson
import typer

from cli import database
from kit import clock
from kit.config import Settings

if TYPE_CHECKING:
    from cli.profile.shapes import Profile, Question


def command(
    operation: Annotated[str, typer.Argument(help="A GraphQL document, or @FILE to read one.")],
    variables: Annotated[str, typer.Option(help="The variables, as JSON.")] = "{}",
    email: Annotated[str, typer.Option("--as", help="Ask as the account of this address, not as a stranger.")] = "",
    name: Annotated[str, typer.Option(help="Which operation of the document.")] = "",
    repeat: Annotated[int, typer.Option(min=1, max=10_000, help="So many repetitions, after a few to warm up.")] = 20,
    writes: Annotated[bool, typer.Option("--writes", help="Let a mutation write, at each repetition.")] = False,
) -> None:
    """Show where the time of an operation goes: a page in the state folder, and a summary here."""
    from cli.profile.shapes import Question

    asked = Question(_text(operation), _variables(variables), name or None, email or None, repeat, writes)
    _show(asked, Settings.read())


def _show(question: "Question", settings: Settings) -> None:
    # Loaded here, so that --help and mistakes are answered at once.
    from cli.profile.page import page
    from cli.profile.run import profile, read
    from cli.profile.text import text
    from cli.profile.turn import Failed
    from engine.refusal import Refused

    try:
        read(question)
        settings = _reached(settings)
        found = asyncio.run(profile(question, settings))
    except Failed as failed:
        _end(str(failed))
    except Refused as refused:
        _end("\n".join(error["message"] for error in refused.written()))
    except (OSError, asyncpg.PostgresConnectionError) as error:
        _end(f"The database does not answer: {error}")
    else:
        typer.echo(text(found))
        path = _path(settings.state_dir.absolute() / "profiles", found, clock.utc_now())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(found))
        typer.echo(f"\n{path}")


def _reached(settings: Settings) -> Settings:
    return settings.model_copy(
        update={"database_url": database.url(settings), "redis_url": database.redis_url(settings)}
    )


def _path(folder: Path, found: "Profile", now: datetime) -> Path:
    name = "".join(letter if letter.isalnum() else "-" for letter in found.title)
    return folder / f"{now:%Y%m%d-%H%M%S}-{name}.html"


def _text(operation: str) -> str:
    if not operation.startswith("@"):
        return operation
    try:
        return Path(operation[1:]).read_text()
    except (OSError, UnicodeDecodeError) as error:
        _end(f"The operation cannot be read: {error}")


def _variables(text: str) -> dict[str, Any]:
    try:
        variables = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        _end(f"The variables are not JSON: {error}")
    if not isinstance(variables, dict):
        _end("The variables are not a JSON object.")
    return variables


def _end(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)
