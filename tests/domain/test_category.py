"""The tree of categories: who stands above and below whom."""

from uuid import UUID

import pytest

from domain.category import Category, Tree, check_parent
from domain.errors import InvalidInput
from domain.ids import uuid7
from tests.make import NOW

ROOT, CUPS, MUGS, GARDEN = (uuid7(NOW) for _ in range(4))


def tree() -> Tree:
    return Tree(
        [
            Category(ROOT, "kitchen", "Kitchen", None),
            Category(CUPS, "cups", "Cups", ROOT),
            Category(MUGS, "mugs", "Mugs", CUPS),
            Category(GARDEN, "garden", "Garden", None),
        ]
    )


def test_everyone_knows_who_stands_above_and_below() -> None:
    found = tree()
    mugs = found.by_slug["mugs"]

    assert [each.name for each in found.roots] == ["Kitchen", "Garden"]
    assert [each.name for each in found.ancestors(mugs)] == ["Kitchen", "Cups"]
    assert [each.name for each in found.children(ROOT)] == ["Cups"]
    assert found.parent(mugs) == found.by_id[CUPS]
    assert found.reach(ROOT) == [ROOT, CUPS, MUGS]
    assert found.reach(uuid7(NOW)) == []


@pytest.mark.parametrize("above", [[ROOT], [MUGS, CUPS, ROOT]])
def test_a_category_never_stands_below_itself(above: list[UUID]) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_parent(ROOT, above[0], above_parent=above)

    assert refused.value.path == ["parentId"]


def test_a_category_may_stand_anywhere_else() -> None:
    check_parent(CUPS, GARDEN, above_parent=[GARDEN])
    check_parent(CUPS, None, above_parent=[])
