"""Every stored example runs in the demo shop, one after the other, as someone would click them."""

import asyncio
import re
import shutil
from collections import Counter
from collections.abc import AsyncGenerator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import pytest
import pytest_asyncio
from graphql import OperationDefinitionNode, OperationType, parse, validate
from redis.asyncio import Redis

from app import factory, metrics
from app.graphiql import WEB
from app.tally import TALLY
from cli.demo.people import PASSWORD
from cli.seed import seed_demo_if_empty
from engine.execute import Executor
from events.product import tree_keys
from kit.config import Settings
from loaders.shop import CACHE_KEY
from resolvers.context import Tools
from tests import databases
from tests.conftest import empty
from tests.contract.alike import Alike
from tests.contract.test_contract import RUNNING
from tests.contract.test_public import max_age
from tests.journeys.person import Person, person
from tests.make.shop import LANGUAGES
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


async def test_each_runs_where_the_one_before_has_ended_and_plans_answer_what_graphql_core_does(
    demo_shop: Whole, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Most are asked for only once.
    monkeypatch.setattr(factory, "Executor", partial(Executor, from_use=1))
    bank, books, alike = demo_shop.bank, tmp_path / "books", Alike()
    bank.stop()
    shutil.copytree(bank.state_dir, books)
    await bank.start()

    async with databases.kept(demo_shop.tools.settings.database_url) as bring_back:
        interpreted = await told(demo_shop, "interpreted")
        bank.stop()
        shutil.copytree(books, bank.state_dir, dirs_exist_ok=True)
        await asyncio.gather(bring_back(), bank.start(), forget(demo_shop.tools))
        before = executions()
        planned = await told(demo_shop, "compiled")
        after = executions()

    assert [(step, refused) for step, data in interpreted if (refused := refusals(data))] == []
    pairs = [(step, one, other) for (step, one), (_, other) in zip(interpreted, planned, strict=True)]
    assert [(step, *said) for step, one, other in pairs if (said := alike.difference(one, other))] == []
    assert after["plan"] - before["plan"] >= len(STEPS)
    assert after["graphql-core"] == before["graphql-core"]


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


async def told(demo_shop: Whole, engine: str) -> list[tuple[str, Any]]:
    """Run the story at a server of its own; give what each step was answered."""
    memory, answers = Memory(), list[tuple[str, Any]]()
    settings = demo_shop.tools.settings.model_copy(update={"engine": engine})
    async with opened(settings, demo_shop.tools, demo_shop.bank) as whole, person(whole.server) as visitor:
        for step in STEPS:
            name, _, account = step.partition(":")
            variables = EXAMPLES[name].with_suffix(".json")
            filled = memory.fill(variables.read_text()) if variables.is_file() else {}
            if account:
                filled = {"email": f"{account}@demo.example", "password": PASSWORD}
            answers.append((step, await run(visitor, name, filled)))
            memory.take(answers[-1][1])
            visitor.token = memory.seen.get("token.accessToken")
    return answers


def refusals(data: dict[str, Any]) -> list[Any]:
    """Give the errors among the data of an answer, and the names of what it is without."""
    errors = [part["errors"] for part in data.values() if isinstance(part, dict) and part.get("errors")]
    return errors + [root for root, part in data.items() if part is None]


def executions() -> Counter[str]:
    """Count what has been executed so far, by what."""
    counted = Counter[str]()
    TALLY.collect()
    for metric in metrics.EXECUTIONS.collect():
        for sample in metric.samples:
            if sample.name.endswith("_total"):
                counted[sample.labels["by"]] += int(sample.value)
    return counted


async def forget(tools: Tools) -> None:
    """Empty the caches."""
    await tools.cache.drop([CACHE_KEY, *tree_keys(LANGUAGES)])
    async with Redis.from_url(tools.settings.redis_url) as redis:
        await redis.flushdb()


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
