"""Every stored example runs in the demo shop, one after the other, as someone would click them."""

import re
from collections.abc import AsyncGenerator, Mapping
from typing import Any

import orjson
import pytest
import pytest_asyncio
from graphql import OperationDefinitionNode, OperationType, parse, validate
from redis.asyncio import Redis

from app.graphiql import WEB
from cli.demo.people import PASSWORD
from cli.seed import seed_demo_if_empty
from kit.config import Settings
from resolvers.context import Tools
from tests.conftest import empty
from tests.contract.test_contract import RUNNING
from tests.contract.test_public import max_age
from tests.journeys.person import Person, person
from tests.simulators.bank.running import running_bank
from tests.whole import Whole, opened

EXAMPLES = {path.stem: path for path in sorted((WEB / "examples").glob("*.graphql"))}
STORY = """
00-shop 01-in-context 20-browse 21-next-page 22-filter 23-search 27-categories 28-category 20-browse 24-product
25-product-elsewhere 26-variant 29-availability-follow
40-cart-create 41-cart-add 43-cart-quantity 44-cart-remove 41-cart-add 45-cart-address 46-cart-delivery 42-cart-read
48-cart-follow 02-node
10-sign-in 11-me
50-order-create 52-pay-challenge 51-pay 53-payment-read 60-order-read 61-order-follow 63-order-cancel 62-order-list
20-browse 70-reviews-read 71-review-vote 72-review-what 73-review-write 74-review-edit
10-sign-in:admin
80-staff-feed 81-staff-to-send 82-staff-fulfill 83-staff-deliver 84-staff-payments 85-staff-refund
86-staff-reviews 87-staff-moderate 88-staff-reply
90-staff-product-create 91-staff-product-translate 92-staff-product-publish 93-staff-price 94-staff-stock
95-staff-drafts 27-categories 96-staff-category
"""
STEPS = STORY.split()
PUBLIC_STORY = """
00-shop 01-in-context 20-browse 21-next-page 22-filter 23-search 24-product 25-product-elsewhere 26-variant
27-categories 28-category 70-reviews-read
"""
PUBLIC = [name for name, path in EXAMPLES.items() if "staff" not in name and max_age(path.read_text())]
"""What anybody may keep the answers of, as the schema has it; a refusal, as of drafts, nobody may."""
STRUCTURE = {"nodes", "edges", "node", "data"}
PLACE = re.compile(r'"\{(\w+\.\w+)\}"')
SILENT = {"80-staff-feed"}
"""What says nothing until something happens."""


class Memory:
    """What results have shown, as the page keeps it in `memory.js`: the first of a list counts."""

    def __init__(self) -> None:
        self.seen: dict[str, Any] = {}

    def take(self, value: Any, name: str = "") -> None:
        if isinstance(value, list):
            self.take(value[0] if value else None, name)
        elif isinstance(value, dict):
            for key, part in value.items():
                if isinstance(part, list | dict):
                    self.take(part, name if key in STRUCTURE else singular(key))
                elif part is not None and name:
                    self.seen[f"{name}.{key}"] = part

    def fill(self, variables: str) -> Any:
        """Put what was seen into an example's variables. Raises: KeyError for what was not."""
        return orjson.loads(PLACE.sub(lambda place: orjson.dumps(self.seen[place[1]]).decode(), variables))


def singular(name: str) -> str:
    return re.sub(r"(?<!s)s$", "", re.sub(r"ies$", "y", name))


@pytest_asyncio.fixture(scope="module")
async def demo_shop(
    settings: Settings, tools: Tools, tmp_path_factory: pytest.TempPathFactory
) -> AsyncGenerator[Whole]:
    """The shop that a fresh start shows, with a bank of its own, which is told of what was paid before."""
    redis = Redis.from_url(settings.redis_url)
    await redis.flushdb()
    async with running_bank(tmp_path_factory.mktemp("bank")) as bank, opened(settings, tools, bank) as whole:
        assert await seed_demo_if_empty(whole.tools.settings.model_copy(update={"webhook_url": whole.server.url}))
        yield whole
    await empty()
    await redis.flushdb()
    await redis.aclose()


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_valid_and_says_of_which_group_it_is(name: str) -> None:
    text = EXAMPLES[name].read_text()

    assert re.match(r"# [A-Z]\w+: [A-Z].+\n", text)
    assert validate(RUNNING, parse(text)) == []
    assert "$" not in text or EXAMPLES[name].with_suffix(".json").is_file()


def test_each_has_its_place_in_the_story() -> None:
    assert {step.partition(":")[0] for step in STEPS} == set(EXAMPLES)


async def test_each_runs_where_the_one_before_has_ended(demo_shop: Whole) -> None:
    memory, refused = Memory(), dict[str, Any]()

    async with person(demo_shop.server) as visitor:
        for step in STEPS:
            name, _, account = step.partition(":")
            variables = EXAMPLES[name].with_suffix(".json")
            filled = memory.fill(variables.read_text()) if variables.is_file() else {}
            if account:
                filled = {"email": f"{account}@demo.example", "password": PASSWORD}
            data = await run(visitor, name, filled)
            memory.take(data)
            visitor.token = memory.seen.get("token.accessToken")
            wrong = [part["errors"] for part in data.values() if isinstance(part, dict) and part.get("errors")]
            empty_roots = [root for root, part in data.items() if part is None]
            if wrong or empty_roots:
                refused[step] = wrong or empty_roots

    assert refused == {}


async def test_what_anybody_may_keep_of_them_is_the_same_for_a_shopper(demo_shop: Whole) -> None:
    memory, asked, different = Memory(), list[tuple[str, Any, Any]](), list[str]()

    async with person(demo_shop.server) as visitor:
        for name in PUBLIC:
            variables = EXAMPLES[name].with_suffix(".json")
            filled = memory.fill(variables.read_text()) if variables.is_file() else {}
            asked.append((name, filled, await run(visitor, name, filled)))
            memory.take(asked[-1][2])
        await run(visitor, "40-cart-create", {})
        signed_in = await run(visitor, "10-sign-in", {"email": "shopper@demo.example", "password": PASSWORD})
        visitor.token = signed_in["userLogin"]["tokens"]["accessToken"]
        for name, filled, data in asked:
            if await run(visitor, name, filled) != data:
                different.append(name)

    assert different == []
    assert PUBLIC_STORY.split() == PUBLIC


async def run(visitor: Person, name: str, variables: Mapping[str, Any]) -> Any:
    """Run an example as the page does; gives its data, of a subscription the first event's."""
    text = EXAMPLES[name].read_text()
    (operation,) = parse(text).definitions
    assert isinstance(operation, OperationDefinitionNode)
    if operation.operation is not OperationType.SUBSCRIPTION:
        return await visitor.ask(text, variables)
    async with visitor.socket() as socket:
        id = await socket.subscribe(text, variables)
        if name in SILENT:
            id = await socket.subscribe("{ shop { name } }")
        payload = await socket.next(id)
    assert "errors" not in payload, (name, payload)
    return payload["data"]
