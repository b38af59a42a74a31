"""The house keeps its shape: names of folders and files, the errors' twins, the environment read in one place."""

import importlib
import sys
import tomllib
from pathlib import Path

from domain import errors
from domain.errors import Expected
from schema.errors import TWINS
from tests.contract.test_contract import CONTRACT, MISSING

# The twins are registered by the modules that the root joins.
importlib.import_module("schema.root")

ROOT = Path(__file__).parents[2]
LAYERS = tuple(tomllib.loads((ROOT / "layers.toml").read_text())["tool"]["importlinter"]["root_packages"])
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "misc", "base"}


def sources() -> list[Path]:
    return [path for layer in LAYERS for path in (ROOT / layer).rglob("*.py")]


def test_every_layer_is_there() -> None:
    assert [layer for layer in LAYERS if not (ROOT / layer / "__init__.py").exists()] == []


def test_no_root_folder_is_named_as_a_module_of_the_standard_library() -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()}

    assert folders & set(sys.stdlib_module_names) == set()


def test_no_file_is_called_by_a_name_that_says_nothing() -> None:
    assert [str(path) for path in sources() if path.stem in FORBIDDEN_NAMES] == []


def test_the_environment_is_read_in_one_place() -> None:
    readers = [
        path.relative_to(ROOT).as_posix()
        for path in sources()
        if "os.environ" in path.read_text() or "getenv" in path.read_text()
    ]

    # The metrics' library takes its folder from the environment alone, so the server's entry sets it there.
    allowed = ("cli/", "kit/config.py", "kit/embedded/", "app/__main__.py")
    assert [name for name in readers if not name.startswith(allowed)] == []


def kinds(kind: type[Expected]) -> list[type[Expected]]:
    return [kind, *(sub for child in kind.__subclasses__() for sub in kinds(child))]


def test_every_error_that_the_contract_gives_a_type_has_that_twin() -> None:
    named = {f"{kind.__name__}Error": kind for kind in kinds(Expected)}

    promised = set(CONTRACT.type_map) - set(MISSING.read_text().splitlines())
    lacking = [name for name, kind in named.items() if name in promised and kind not in TWINS]

    assert lacking == []


def test_every_error_has_a_code_of_the_contract() -> None:
    assert [kind for kind in kinds(Expected)[1:] if not isinstance(kind.code, errors.ErrorCode)] == []
