"""Which answers are kept, for whom, and what they look like."""

import pytest

from tests.answers.conftest import Asker, Ways
from tests.make import product as make_product

pytestmark = pytest.mark.usefixtures("shop")


async def test_a_public_answer_is_made_once_and_then_kept(here: Asker, ways: Ways) -> None:
    made = await make_product.product(name="Mug")

    answers = [await here.ask("DETAIL", {"slug": made.slug}) for _ in range(3)]

    assert ways.since() == {"made": 1, "kept": 2}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].json()["data"]["product"]["name"] == "Mug"
