"""`python -m cli schema`: print the schema, or keep its snapshot `schema.graphql` true."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from graphql import build_schema
from graphql.utilities import find_breaking_changes

SNAPSHOT = Path("schema.graphql")


def printed() -> str:
    """Give the running schema in the schema definition language."""
    from schema.root import schema

    return schema.as_str() + "\n"


def breaking(old: str, new: str) -> list[str]:
    """Name what clients of the old schema would miss in the new one."""
    changes = find_breaking_changes(build_schema(old), build_schema(new))
    return [change.description for change in changes]


def command(
    *,
    check: Annotated[bool, typer.Option("--check", help="Fail when schema.graphql is not up to date.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Write schema.graphql, unless something breaks.")] = False,
    accept: Annotated[bool, typer.Option("--accept-breaking", help="Write it though something breaks.")] = False,
) -> None:
    """Print the schema in the schema definition language."""
    text = printed()
    if not check and not write:
        typer.echo(text, nl=False)
        return
    old = SNAPSHOT.read_text() if SNAPSHOT.exists() else ""
    broken = breaking(old, text) if old else []
    for description in broken:
        typer.echo(f"breaking: {description}", err=True)
    if check and old != text:
        typer.echo("schema.graphql is not up to date: run `make schema` and look at the difference.", err=True)
        sys.exit(1)
    if write and broken and not accept:
        typer.echo("Not written: clients would break. Deprecate instead, or pass --accept-breaking.", err=True)
        sys.exit(1)
    if write:
        SNAPSHOT.write_text(text)
