"""`python -m cli.setup run|dev`: make `.venv` hold what the lock files say; standard library only.

It runs before anything is installed, by whatever Python >= 3.11 there is, and does nothing when nothing changed.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from cli.progress import Progress

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
TOOLS = VENV / "setup"
UV = TOOLS / "bin" / "uv"
STATE = TOOLS / "state.json"
LOCKS = {"run": "requirements.txt", "dev": "requirements-dev.txt"}
TOOL_LOCK = "requirements-setup.txt"
NO_PIP = (
    "This Python ({python}) has neither pip nor a way to make one. Install pip for it: on Debian and Ubuntu "
    "`apt install python3-pip`, elsewhere `python3 -m ensurepip`."
)


class SetupFailed(RuntimeError):
    """Set-up cannot go on; the message says what a person can do."""


def main(wanted: str) -> None:
    progress = Progress()
    if not _works(PYTHON):
        with progress.step("Python environment"):
            _make_environment()
    held = _held()
    # The packages for development contain those for running, and stay when those are asked for.
    wanted = "dev" if "dev" in held else wanted
    if held.get(wanted) == _digest(LOCKS[wanted]):
        return
    uv = _uv()
    if uv is None:
        with progress.step("Installer"):
            uv = _install_uv()
    STATE.unlink(missing_ok=True)
    with progress.step("Python packages"):
        _sync(uv, LOCKS[wanted])
    if wanted == "dev":
        # Tests download nothing: what they need is fetched now, and without it only those of the page fail.
        with progress.step("GraphiQL page"):
            words = [PYTHON, "-m", "cli", "graphiql", "--to", VENV / "graphiql"]
            subprocess.run(words, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    TOOLS.mkdir(exist_ok=True)
    STATE.write_text(json.dumps({wanted: _digest(LOCKS[wanted])}))


def _held() -> dict[str, str]:
    """Give the fingerprints of the lock files from which the environment was filled last."""
    try:
        return dict(json.loads(STATE.read_text()))
    except (OSError, ValueError):
        return {}


def _digest(lock: str) -> str:
    # With its place, since the environment's programs name it: a moved one is filled anew.
    return hashlib.sha256(str(VENV).encode() + (ROOT / lock).read_bytes()).hexdigest()


def _works(python: Path) -> bool:
    try:
        check = "import sys; sys.exit(sys.version_info < (3, 11))"
        return subprocess.run([python, "-I", "-c", check], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make_environment() -> None:
    """Make the environment without pip: it takes three seconds, and not every Python can."""
    shutil.rmtree(VENV, ignore_errors=True)
    _run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], "The environment could not be made")


def _uv() -> str | None:
    """Give a uv of exactly the locked release, if there is one."""
    wanted = (ROOT / TOOL_LOCK).read_text().split()[0].replace("==", " ")
    for candidate in (str(UV), shutil.which("uv")):
        if candidate and Path(candidate).exists():
            answer = subprocess.run([candidate, "--version"], capture_output=True, text=True, check=False)
            if f"{answer.stdout.strip()} ".startswith(f"{wanted} "):
                return candidate
    return None


def _install_uv() -> str:
    """Install uv beside the environment's packages, where syncing them does not remove it."""
    shutil.rmtree(TOOLS, ignore_errors=True)
    words = [*pip(), "install", "--quiet", "--no-input", "--disable-pip-version-check", "--root-user-action=ignore"]
    words += [
        "--require-hashes",
        "--only-binary=:all:",
        "--no-deps",
        "--target",
        str(TOOLS),
        "-r",
        str(ROOT / TOOL_LOCK),
    ]
    _run(words, "uv could not be installed")
    return str(UV)


def pip() -> list[str]:
    """Give the command of a pip: this Python's, else one that Python can make for itself. Raises: SetupFailed."""
    for python in (sys.executable, getattr(sys, "_base_executable", sys.executable)):
        if subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0:
            return [python, "-m", "pip"]
    if subprocess.run([PYTHON, "-m", "ensurepip"], capture_output=True, check=False).returncode == 0:
        return [str(PYTHON), "-m", "pip"]
    raise SetupFailed(NO_PIP.format(python=sys.executable))


def _sync(uv: str, lock: str) -> None:
    words = [uv, "pip", "sync", "--quiet", "--require-hashes", "--python", str(PYTHON), str(ROOT / lock)]
    # A Python that uv would download is never wanted, and where pip goes by a mirror, uv goes there too.
    mirror = {"UV_DEFAULT_INDEX": os.environ["PIP_INDEX_URL"]} if "PIP_INDEX_URL" in os.environ else {}
    certificates = {"SSL_CERT_FILE": os.environ["PIP_CERT"]} if "PIP_CERT" in os.environ else {}
    cache = {} if os.access(Path("~").expanduser(), os.W_OK) else {"UV_NO_CACHE": "1"}
    environment = {**mirror, **certificates, **cache, **os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    _run(words, "The packages could not be installed", environment)


def _run(words: list[str], complaint: str, environment: dict[str, str] | None = None) -> None:
    if subprocess.run(words, env=environment, check=False).returncode != 0:
        raise SetupFailed(f"{complaint}; what is above says why.")


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except SetupFailed as failure:
        sys.exit(f"\n{failure}")
