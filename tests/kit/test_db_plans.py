"""How PostgreSQL plans: once for statements that run all the time, as it sees fit where a client's filter decides."""

import pytest

from kit import db
from loaders.order import OrderFilter
from loaders.order.listing import orders
from resolvers.context import Tools

MODE = "SELECT current_setting('plan_cache_mode')"


def test_only_who_asks_for_it_plans_once() -> None:
    def mode(*, plans_once: bool = False) -> str:
        config = db.tortoise_config("postgres://souk@127.0.0.1/souk", plans_once=plans_once)
        return config["connections"]["default"]["credentials"]["server_settings"]["plan_cache_mode"]

    assert mode() == "auto"
    assert mode(plans_once=True) == "force_generic_plan"


async def test_a_filtered_list_is_planned_for_its_values_and_its_connection_put_back(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "_plans_once", True)

    async with db.transaction() as tx:
        await tx.execute("SET plan_cache_mode = force_generic_plan")
    ((during,),) = await db.fetch_planned(MODE)
    after = await db.fetchval(MODE)
    async with db.transaction() as tx:
        await tx.execute("RESET plan_cache_mode")

    assert (during, after) == ("auto", "force_generic_plan")
    assert await db.fetchval(MODE) == "auto"


def test_a_list_knows_whether_a_client_filters_it() -> None:
    assert not orders(OrderFilter(), owner=None).is_filtered
    assert orders(OrderFilter(query="ada"), owner=None).is_filtered
