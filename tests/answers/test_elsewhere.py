"""What another process writes, whoever is there to tell of it."""

import dataclasses

from domain import ids
from domain.access import Role
from events.product import PRODUCT
from kit import db
from kit.cache import Cache
from kit.config import Settings
from resolvers.context import Tools
from services.product import popularity
from tests.answers.conftest import Asker, Ways, asking
from tests.make import NOW
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import user as make_user

UPDATE = "mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { errors { code } } }"


async def rename(asker: Asker, product: make_product.Made, name: str) -> None:
    """Have the staff write a product at a server."""
    token = await make_user.token(await make_user.user(roles=[Role.CATALOGUE]))
    body = {"query": UPDATE, "variables": {"input": {"id": ids.encode("Product", product.id), "name": name}}}
    answer = await asker.client.post("/graphql", json=body, headers={"authorization": f"Bearer {token}"})
    assert answer.json() == {"data": {"productUpdate": {"errors": []}}}


def named(name: str) -> object:
    return {"products": {"nodes": [{"name": name}]}}


async def test_it_shows_at_once_where_it_was_written_and_elsewhere_within_a_second(here: Asker, there: Asker) -> None:
    made = await make_product.product(name="Mug")
    before = [await here.data("NAMES"), await there.data("NAMES")]

    await rename(here, made, "Cup")

    assert before == [named("Mug")] * 2
    assert await here.data("NAMES") == named("Cup")
    await there.until("NAMES", {}, named("Cup"), within=1)


async def test_an_answer_is_made_by_one_process_for_all(here: Asker, there: Asker, ways: Ways) -> None:
    made = await make_product.product(name="Mug")
    first = await here.data("DETAIL", {"slug": made.slug})

    second = await there.data("DETAIL", {"slug": made.slug})

    assert second == first
    assert ways.since() == {"made": 1, "shared": 1}


async def test_what_stands_in_redis_is_not_believed_after_a_write(here: Asker, there: Asker, ways: Ways) -> None:
    made = await make_product.product(name="Mug")
    await here.data("NAMES")

    await rename(there, made, "Cup")
    ways.since()

    assert await there.data("NAMES") == named("Cup")
    assert ways.since() == {"made": 1}


async def test_a_process_that_has_just_begun_to_listen_believes_what_is_not_too_old(
    here: Asker, known: Settings, tools: Tools, ways: Ways
) -> None:
    made = await make_product.product(name="Mug")
    await here.data("NAMES")
    await here.data("SHOP")
    async with db.transaction() as tx:
        await tx.execute("UPDATE product SET name = 'Cup' WHERE id = $1", made.id)
        tx.tell([f"{PRODUCT}:{made.id}", "products"])
    async with asking(known, tools) as new:
        ways.since()
        assert await new.data("NAMES") == named("Cup")

    assert ways.since() == {"made": 1}


async def test_it_shows_within_a_second_without_redis(known: Settings, tools: Tools, shop: None, ways: Ways) -> None:
    alone = known.model_copy(update={"redis_url": ""})
    own = dataclasses.replace(tools, cache=Cache(None))
    made = await make_product.product(name="Mug")
    async with asking(alone, own) as here, asking(alone, own) as there:
        before = [await there.data("NAMES") for _ in range(3)]

        await rename(here, made, "Cup")

        assert before == [named("Mug")] * 3
        assert await here.data("NAMES") == named("Cup")
        await there.until("NAMES", {}, named("Cup"), within=1)
    assert ways.since()["kept"] >= 2


async def test_it_shows_within_a_second_where_nothing_is_heard(there: Asker, tools: Tools) -> None:
    made = await make_product.product(name="Mug")
    await there.until("NAMES", {}, named("Mug"), within=1)
    async with db.transaction() as tx:
        # Of this nobody is told; whoever listens is cut off, and has to look again.
        await tx.execute("UPDATE product SET name = 'Cup' WHERE id = $1", made.id)
    await db.fetch(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND application_name = 'souk-server-listen'"
    )

    await there.until("NAMES", {}, named("Cup"), within=1.5)


async def test_what_sells_best_now_comes_first(there: Asker) -> None:
    first, second = await make_product.products(
        make_product.Product(name="Mug", popularity=2), make_product.Product(name="Cup", popularity=1)
    )
    line = make_order.Line(variant_id=second.variant_id, product_id=second.id, quantity=9)
    await make_order.order(status="CONFIRMED", lines=(line,))
    await there.until("NAMES", {}, {"products": {"nodes": [{"name": "Mug"}, {"name": "Cup"}]}}, within=1)

    await popularity.recount(now=NOW)

    assert first.slug != second.slug
    await there.until("NAMES", {}, {"products": {"nodes": [{"name": "Cup"}, {"name": "Mug"}]}}, within=1)
