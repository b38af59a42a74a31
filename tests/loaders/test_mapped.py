"""Rows convert what is asked of them, and no more is selected than that needs."""

from typing import Any, ClassVar

import pytest

from loaders.mapped import Mapped, column, columns_of, rows, select, shape


class Leaf(Mapped):
    key: int = column({"id": "l.id"}, always=True)
    colour: str = column("l.colour", convert=str.upper)
    size: int = column("l.size")

    @property
    def id(self) -> str:
        return f"leaf {self.key}"


class Tree(Mapped):
    derived: ClassVar = {"id": ("key",), "title": ("name", "height")}

    key: int = column({"id": "t.id"}, always=True)
    name: str = column("t.name")
    height: str = column(
        {"metres": "t.metres", "unit": "t.unit"}, lambda record, scope: f"{record['metres']} {record['unit']}{scope}"
    )
    age: int = column("extract(year FROM t.planted)", apart=True)
    leaves: list[Leaf] = rows(Leaf, "leaf l WHERE l.tree_id = t.id ORDER BY l.id")

    @property
    def id(self) -> str:
        return f"tree {self.key}"

    @property
    def title(self) -> str:
        return f"{self.name}, {self.height}"


ALL = {"id": "t.id", "name": "t.name", "metres": "t.metres", "unit": "t.unit"}


def needs(*names: str) -> frozenset[str]:
    return frozenset(names)


def test_attributes_are_read_off_the_record_as_they_are_declared() -> None:
    row = Tree({"id": 7, "name": "Elm", "metres": 30, "unit": "m"}, "!")

    assert (row.key, row.id, row.name, row.height, row.title) == (7, "tree 7", "Elm", "30 m!", "Elm, 30 m!")


def test_what_was_not_selected_cannot_be_read() -> None:
    with pytest.raises(KeyError, match="name"):
        _ = Tree({"id": 7}).name


@pytest.mark.parametrize(
    ("wanted", "selected"),
    [
        (None, ALL),
        (needs(), {"id": "t.id"}),
        (needs("id"), {"id": "t.id"}),
        (needs("name"), {"id": "t.id", "name": "t.name"}),
        (needs("height"), {"id": "t.id", "metres": "t.metres", "unit": "t.unit"}),
        (needs("title", "key"), ALL),
        (needs("age"), {"id": "t.id", "age": "extract(year FROM t.planted)"}),
    ],
)
def test_no_more_is_selected_than_is_needed(wanted: frozenset[str] | None, selected: dict[str, str]) -> None:
    assert columns_of(Tree, wanted) == selected
    assert select(Tree, wanted) == ", ".join(f"{sql} AS {name}" for name, sql in selected.items())


def test_what_is_no_attribute_is_refused() -> None:
    with pytest.raises(KeyError, match="depth"):
        columns_of(Tree, needs("name", "depth"))


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (needs("leaves"), "id"),
        (needs("leaves", "leaves.colour"), "id,colour"),
        (needs("leaves.size", "leaves.id"), "id,size"),
        (needs("leaves", "leaves.size", "leaves.*"), "id,colour,size"),
    ],
)
def test_rows_within_a_row_are_selected_as_they_are_needed(wanted: frozenset[str], names: str) -> None:
    values = ", ".join(f"l.{name}" for name in names.split(","))
    assert columns_of(Tree, wanted) == {
        "id": "t.id",
        "leaves": f"ARRAY(SELECT ROW({values}) FROM leaf l WHERE l.tree_id = t.id ORDER BY l.id)",
        "leaves_columns": f"'{names}'",
    }


def test_rows_within_a_row_are_rows() -> None:
    row = Tree({"id": 7, "leaves": [(1, "red"), (2, "green")], "leaves_columns": "id,colour"})

    assert [(leaf.id, leaf.colour) for leaf in row.leaves] == [("leaf 1", "RED"), ("leaf 2", "GREEN")]
    assert row.holds("leaves")
    assert not row.holds("age")


def test_rows_are_equal_by_what_they_were_made_of() -> None:
    record: dict[str, Any] = {"id": 7, "name": "Elm"}

    assert Tree(record) == Tree(dict(record))
    assert Tree(record) != Tree({**record, "name": "Oak"})
    assert Tree(record) != Leaf(record)


def test_a_row_with_something_replaced_is_another() -> None:
    row = Tree({"id": 7, "name": "Elm", "metres": 30, "unit": "m"}, "!")

    other = row.but(name="Oak")

    assert (other.name, other.height, row.name) == ("Oak", "30 m!", "Elm")


def test_the_shape_is_another_when_other_columns_are_selected() -> None:
    class Taller(Tree):
        crown: str = column("t.crown")

    class Older(Tree):
        ring: int = column("t.ring", apart=True)

    assert shape(Taller) != shape(Tree)
    assert shape(Older) == shape(Tree)
