"""`python -m cli`: the commands of whoever runs a shop."""

import importlib
import importlib.util
import sys
from collections.abc import Callable
from typing import Any

import typer

# A command's module is imported when the command is called, so that the others, and --help, answer at once.
# The module offers `command`, a function, or `app`, a typer application with commands of its own.
COMMANDS = {
    "run": ("cli.run", "Start everything a shop needs, and keep it alive."),
    "migrate": ("cli.migrate", "Bring the database up to this version."),
    "prepare": ("cli.prepare", "Bring the database up to this version and fill an empty one with the demo shop."),
    "seed": ("cli.seed", "Fill the database with a demo shop or a large one."),
    "user": ("cli.user", "Look after accounts."),
    "schema": ("cli.schema", "Print the GraphQL schema, or check the committed one."),
    "graphiql": ("cli.graphiql_assets", "Fetch the files of the GraphiQL page."),
    "backup": ("cli.backup", "Write a backup of the shop."),
    "restore": ("cli.restore", "Restore a backup into an empty database."),
    "profile": ("cli.profile", "Show where the time of an operation goes."),
    "simulate": ("cli.simulate", "Let shoppers shop."),
}


def build(chosen: str | None) -> typer.Typer:
    """Give the application, with the chosen command in full and only the names of the others."""
    app = typer.Typer(
        name="souk",
        help="Souk: the commands of whoever runs a shop.",
        no_args_is_help=True,
        add_completion=False,
        # Python's own tracebacks: shorter, and without the values of variables, which may be secrets.
        pretty_exceptions_enable=False,
    )
    for name, (module, summary) in COMMANDS.items():
        if importlib.util.find_spec(module) is None:
            continue
        if name != chosen:
            app.command(name, help=summary)(_unused)
            continue
        loaded = importlib.import_module(module)
        group: typer.Typer | None = getattr(loaded, "app", None)
        if group is not None:
            app.add_typer(group, name=name, help=summary)
        else:
            command: Callable[..., Any] = loaded.command
            app.command(name, help=summary)(command)
    return app


def _unused() -> None:
    raise RuntimeError("This command stands for its name only.")


def main() -> None:
    chosen = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    build(chosen)()


if __name__ == "__main__":
    main()
