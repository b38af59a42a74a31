"""A real S3 for tests: SeaweedFS with a folder and ports of its own."""

import asyncio
import json
import socket
import sysconfig
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote

import pytest_asyncio

from gateways.storage.adapters.objects import Bucket
from gateways.storage.port import StorageDown

KEY, SECRET = "souk", "a secret/of+the:tests"
BUCKET = "shop"
PORTS = ("master", "master.grpc", "volume", "volume.grpc", "filer", "filer.grpc", "s3", "s3.grpc")
SECONDS = 60
ACTIONS = ["Admin", "Read", "Write", "List"]


def free_ports() -> dict[str, int]:
    """Find ports that nobody listens at, all at once so that they are different ones."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in PORTS]
    found = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return dict(zip(PORTS, found, strict=True))


def command(place: Path, ports: dict[str, int]) -> list[str]:
    identity = {"name": "souk", "credentials": [{"accessKey": KEY, "secretKey": SECRET}], "actions": ACTIONS}
    (place / "s3.json").write_text(json.dumps({"identities": [identity]}))
    words = ["server", f"-dir={place}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3"]
    words += [f"-s3.config={place / 's3.json'}", "-s3.iam=false", "-s3.port.iceberg=0", "-s3.port.lance=0"]
    words += ["-master.telemetry=false", "-master.volumeSizeLimitMB=64", "-volume.max=8"]
    for name, port in ports.items():
        service, _, kind = name.partition(".")
        words.append(f"-{service}.port{'.' + kind if kind else ''}={port}")
    return [str(Path(sysconfig.get_path("scripts")) / "weed"), *words]


@asynccontextmanager
async def running_s3() -> AsyncGenerator[str]:
    """Run an S3 meanwhile; gives its address. A bucket is made by the first that is put into it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        ports = free_ports()
        process = await asyncio.create_subprocess_exec(
            *command(Path(place), ports),
            cwd=place,
            env={"HOME": place, "TMPDIR": place},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            url = f"http://127.0.0.1:{ports['s3']}"
            await _until_open(process, ports["s3"])
            await _until_kept(url)
            yield url
        finally:
            # Asked to end it takes half a minute; there is nothing to be saved.
            process.kill()
            await process.wait()


@pytest_asyncio.fixture(scope="session")
async def s3_url() -> AsyncGenerator[str]:
    """One S3 for all who need one."""
    async with running_s3() as url:
        yield url


def media_url(endpoint: str, *, secret: str = SECRET, bucket: str = BUCKET, prefix: str = "") -> str:
    """Write the address of a bucket as the settings take it."""
    return f"s3://{KEY}:{quote(secret, safe='')}@{bucket}{prefix}?endpoint={quote(endpoint, safe='')}"


async def _until_kept(url: str) -> None:
    """Put something in: the first of a bucket waits for its volume, for seconds, or is refused."""
    bucket = Bucket(media_url(url))
    async with asyncio.timeout(SECONDS):
        while True:
            try:
                await bucket.put("ready/ready.webp", b"ready", content_type="image/webp")
                return
            except StorageDown:
                await asyncio.sleep(0.2)


async def _until_open(process: asyncio.subprocess.Process, port: int) -> None:
    async with asyncio.timeout(SECONDS):
        while True:
            assert process.returncode is None, "SeaweedFS did not start"
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.1)
                continue
            writer.close()
            return
