"""The server as a process of its own: started, stopped, and refusing to start."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import pytest

from cli.run import keep
from kit.config import Settings
from tests import socket
from tests.make import cart as make_cart
from tests.make import user as make_user

ROOT = Path(__file__).parent.parent.parent


def environment(settings: Settings, state_dir: Path, **more: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "SOUK_STATE_DIR": str(state_dir),
        **more,
    }


@asynccontextmanager
async def process(folder: Path, env: dict[str, str]) -> AsyncGenerator[asyncio.subprocess.Process]:
    """Run `python -m app` in a folder that has no `.env`."""
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "app", cwd=folder, env=env, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield running
    finally:
        if running.returncode is None:
            running.kill()
            await running.wait()


async def until_ready(url: str) -> None:
    async with httpx2.AsyncClient() as client, asyncio.timeout(30):
        while True:
            try:
                if (await client.get(f"{url}/health/ready")).status_code == 200:
                    return
            except httpx2.TransportError:
                pass
            await asyncio.sleep(0.05)


@pytest.mark.parametrize("workers", ["1", "2"])
async def test_it_serves_until_it_is_told_to_stop(settings: Settings, shop: None, tmp_path: Path, workers: str) -> None:
    port, metrics_port = keep.free_port(), keep.free_port()
    env = environment(
        settings, tmp_path, SOUK_PORT=str(port), SOUK_METRICS_PORT=str(metrics_port), SOUK_WORKERS=workers
    )
    url = f"http://127.0.0.1:{port}"

    async with process(tmp_path, env) as running:
        await until_ready(url)
        async with httpx2.AsyncClient() as client, socket.opened(f"ws://127.0.0.1:{port}/graphql") as follower:
            await follower.init()
            answers = [await client.post(f"{url}/graphql", json={"query": "{ shop { name } }"}) for _ in range(4)]
            numbers = await client.get(f"http://127.0.0.1:{metrics_port}/metrics")
            running.send_signal(signal.SIGTERM)
            closed = await follower.closed(seconds=15)
        async with asyncio.timeout(15):
            _, said = await running.communicate()

    assert [answer.json()["data"] for answer in answers] == [{"shop": {"name": "Souk"}}] * 4
    assert 'souk_operations_total{name="(none)",outcome="ok",type="query"} 4.0' in numbers.text
    assert closed == (1001, "The server is going away")
    assert running.returncode in (0, -signal.SIGTERM)
    assert b"Traceback" not in said
    assert said.count(b'"event":"request"') == len(answers)


LOGIN = """
mutation($email: String!, $password: String!, $mode: TokenMode!) {
  userLogin(input: {email: $email, password: $password, tokenMode: $mode}) {
    tokens { accessToken refreshToken } cart { id } errors { code }
  }
}
"""
FOLLOW = "subscription($id: ID!) { cartChanged(cartId: $id) { cart { id } } }"


async def test_no_secret_is_logged_whatever_the_level(settings: Settings, shop: None, tmp_path: Path) -> None:
    port = keep.free_port()
    # The user was written with the suite's hashes, which any parameters can check.
    env = environment(settings, tmp_path, SOUK_PORT=str(port), SOUK_LOG_LEVEL="DEBUG", SOUK_SECRET=settings.secret)
    url = f"http://127.0.0.1:{port}"
    user = await make_user.user(email="somebody.secret@souk.example")
    cart = await make_cart.cart()
    who = {"email": user.email, "password": user.password, "mode": "BEARER"}

    async with process(tmp_path, env) as running:
        await until_ready(url)
        async with httpx2.AsyncClient(base_url=url, cookies={"souk_cart": cart.id}) as client:
            answer = await client.post("/graphql", json={"query": LOGIN, "variables": who})
            signed_in = answer.json()["data"]["userLogin"]
            token = signed_in["tokens"]["accessToken"]
            cookie = await client.post("/graphql", json={"query": LOGIN, "variables": who | {"mode": "COOKIE"}})
            wrong = await client.post("/graphql", json={"query": LOGIN, "variables": who | {"password": "a wrong one"}})
        async with socket.opened(f"ws://127.0.0.1:{port}/graphql?token={token}") as follower:
            await follower.init({"token": token})
            opened = (cookie.json()["data"]["userLogin"]["cart"] or signed_in["cart"])["id"]
            assert await follower.next(await follower.subscribe(FOLLOW, {"id": opened}))
        running.send_signal(signal.SIGTERM)
        async with asyncio.timeout(15):
            _, said = await running.communicate()

    assert wrong.json()["data"]["userLogin"]["errors"] == [{"code": "INVALID_CREDENTIALS"}]
    secrets = [token, signed_in["tokens"]["refreshToken"], cookie.cookies["souk_refresh"], cart.id, opened]
    text = said.decode()
    assert '"event":"socket"' in text
    for secret in [*secrets, user.email, user.password, "a wrong one"]:
        assert secret not in text


async def test_production_does_not_start_as_development_does(settings: Settings, tmp_path: Path) -> None:
    env = environment(settings, tmp_path, SOUK_ENV="production", SOUK_PORT="0")

    async with process(tmp_path, env) as running, asyncio.timeout(30):
        _, said = await running.communicate()

    assert running.returncode == 1
    assert said.count(b"server.refused") == 6
    assert b"SOUK_SECRET is the default" in said


async def test_it_does_not_start_on_documents_that_it_cannot_read(settings: Settings, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text('{"sha256:abc": "{ shop { name } }"}')
    env = environment(settings, tmp_path, SOUK_PORT="0", SOUK_DOCUMENTS="trusted", SOUK_DOCUMENTS_PATH=str(manifest))

    async with process(tmp_path, env) as running, asyncio.timeout(30):
        _, said = await running.communicate()

    assert running.returncode == 1
    assert said.count(b"server.refused") == 1
    assert f"SOUK_DOCUMENTS_PATH: 'sha256:abc' in {manifest} is no id of a document." in said.decode()


async def test_without_a_database_it_does_not_start(settings: Settings, tmp_path: Path) -> None:
    env = environment(settings, tmp_path, SOUK_PORT="0") | {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}

    async with process(tmp_path, env) as running, asyncio.timeout(30):
        await running.communicate()

    assert running.returncode not in (0, None)
