"""`python -m cli user`: look after accounts, the first admin's among them."""

import asyncio
from typing import Annotated

import typer

from cli import database
from domain.access import Role
from domain.errors import Expected
from kit import clock, db
from kit.config import Settings

app = typer.Typer(help="Look after accounts.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Look after accounts."""


@app.command()
def grant(
    email: Annotated[str, typer.Argument(help="The account's e-mail address.")],
    role: Annotated[Role, typer.Argument(help="What its owner may do beside what they may already.")],
) -> None:
    """Give an account a role; the account has to be registered already."""
    try:
        is_new = asyncio.run(_grant(database.url(Settings.read()), email, role))
    except Expected as error:
        typer.echo(error.message("en"), err=True)
        raise typer.Exit(1) from None
    except OSError as error:
        typer.echo(f"The database does not answer: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{email} is {role.value} now." if is_new else f"{email} is {role.value} already.")


async def _grant(database_url: str, email: str, role: Role) -> bool:
    from services.user import roles  # loaded here, so that --help answers at once

    await db.connect(database_url, pool=2, application_name="souk-cli")
    try:
        return await roles.grant(email, role, now=clock.utc_now())
    finally:
        await db.close()
