"""The Dockerfile's own steps, taken in a clean folder: what it installs starts as an unprivileged user."""

import asyncio
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kit.embedded import Postgres, Valkey, keep

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
USER = 10001


@dataclass
class Image:
    """What the Dockerfile makes, in a folder of this machine instead of /srv/souk."""

    folder: Path
    user: int | None
    environment: dict[str, str] = field(default_factory=dict[str, str])
    command: list[str] = field(default_factory=list[str])
    healthcheck: list[str] = field(default_factory=list[str])

    def start(self, command: list[str], settings: dict[str, str]) -> subprocess.Popen[str]:
        program = shutil.which(command[0], path=self.environment["PATH"]) or command[0]
        return subprocess.Popen(
            [program, *command[1:]],
            cwd=self.folder,
            env={**self.environment, **settings},
            user=self.user,
            group=self.user,
            extra_groups=[] if self.user else None,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )


def instructions() -> list[tuple[str, str]]:
    lines = [line for line in (ROOT / "Dockerfile").read_text().splitlines() if not line.startswith("#")]
    joined = "\n".join(lines).replace("\\\n", " ")
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in joined.splitlines()) if word]


def copy(words: str, folder: Path) -> None:
    """Copy as COPY does, from what .dockerignore lets through."""
    *sources, target = words.split()
    allowed = {line[1:].rstrip("/") for line in (ROOT / ".dockerignore").read_text().splitlines() if line[:1] == "!"}
    for name in sorted(allowed) if sources == ["."] else sources:
        source, goal = ROOT / name, folder / name if sources == ["."] else folder / target / Path(name).name
        if source.is_dir():
            shutil.copytree(source, goal, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"), dirs_exist_ok=True)
        elif source.exists() or sources != ["."]:
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, goal)


def python_for(user: int | None) -> tuple[str, int | None]:
    """Give a Python of this minor version that the user can start, else one for ourselves."""
    base = str(getattr(sys, "_base_executable", sys.executable))
    check = f"import sys, venv; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    for candidate in (base, "/usr/bin/python3"):
        try:
            if user and subprocess.run([candidate, "-c", check], user=user, group=user, check=False).returncode == 0:
                return candidate, user
        except OSError:
            continue
    return base, None


def build(folder: Path) -> Image:
    python, user = python_for(USER if os.geteuid() == 0 else None)
    tools = folder.with_name("tools")
    tools.mkdir()
    (tools / "python").symlink_to(python)
    # Set-up fetched what would be downloaded here: the packages lie in uv's cache, the page's files beside it.
    shutil.copytree(ROOT / ".venv" / "graphiql", folder / "state" / "graphiql")
    path = os.pathsep.join([str(tools), str(ROOT / ".venv" / "setup" / "bin"), os.environ["PATH"]])
    image = Image(folder, user)
    for word, rest in instructions():
        rest = rest.replace("/srv/souk", str(folder))
        if word == "COPY" and not rest.startswith("--from="):
            copy(rest, folder)
        elif word == "RUN" and not rest.startswith("useradd"):
            # Its user is the image's own, or ourselves where we may not give files away.
            rest = rest if os.geteuid() == 0 else re.sub(r"-[og] \d+", "", rest)
            environment = {**os.environ, "PATH": path, "UV_OFFLINE": "1"}
            subprocess.run(["sh", "-c", rest], cwd=folder, env=environment, check=True)
        elif word == "ENV":
            image.environment |= dict(re.findall(r'(\w+)="?([^"\s]+)"?', rest.replace("$PATH", "/usr/bin:/bin")))
        elif word == "CMD":
            image.command = json.loads(rest)
        elif word == "HEALTHCHECK":
            image.healthcheck = json.loads(rest[rest.index("[") :])
    return image


@pytest.fixture(scope="module")
def image() -> Generator[Image, None, None]:
    place = Path(tempfile.mkdtemp(prefix="souk-image-"))
    place.chmod(0o755)
    folder = place / "souk"
    folder.mkdir()
    yield build(folder)
    shutil.rmtree(place)


async def test_what_the_image_holds_serves_as_an_unprivileged_user(image: Image, tmp_path: Path) -> None:
    postgres, valkey = Postgres(tmp_path / "postgres", durable=False), Valkey(tmp_path / "valkey", durable=False)
    settings = {
        "DATABASE_URL": await postgres.start(),
        "REDIS_URL": await valkey.start(),
        "SMTP_URL": "smtp://127.0.0.1:2525",
        "SOUK_PORT": str(keep.free_port()),
        "SOUK_PUBLIC_URL": "https://shop.souk.example",
        "SOUK_SECRET": "thirty-two-characters-or-even-more",
        "SOUK_SANDBOX": "false",
        "SOUK_DEV": "false",
        "SOUK_DEMO": "false",
    }
    try:
        prepared = image.start(["python", "-m", "cli", "prepare"], settings)
        said, _ = prepared.communicate(timeout=60)
        assert prepared.returncode == 0, said
        server = image.start(image.command, settings)
        worker = image.start(["python", "-m", "worker"], settings)

        healthy = await asyncio.to_thread(until_healthy, image, settings)

        assert healthy, end(server)
        assert worker.poll() is None, end(worker)
        assert "Application shutdown complete." in end(server)
        assert "worker.stopped" in end(worker)
    finally:
        await postgres.stop()
        await valkey.stop()


def test_the_image_holds_the_page_and_nothing_private(image: Image) -> None:
    names = {path.name for path in image.folder.iterdir()}

    assert {"app", "cli", "worker", "simulators", "state", ".venv", "migrations"} <= names
    assert names.isdisjoint({".git", ".env", ".souk", "tests", "benchmarks"})
    assert (image.folder / "state" / "graphiql" / "graphiql.min.js").stat().st_size > 1_000_000
    assert not (image.folder / ".venv" / "setup").exists()


def test_without_a_secret_the_image_refuses_to_serve(image: Image) -> None:
    server = image.start(image.command, {"DATABASE_URL": "postgres://x:y@127.0.0.1:1/z"})

    said, _ = server.communicate(timeout=30)

    assert server.returncode == 1
    assert "SOUK_SECRET" in said


def until_healthy(image: Image, settings: dict[str, str]) -> bool:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        check = image.start(image.healthcheck, settings)
        check.communicate(timeout=10)
        if check.returncode == 0:
            return True
        time.sleep(0.2)
    return False


def end(process: subprocess.Popen[str]) -> str:
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=20)
    return said
