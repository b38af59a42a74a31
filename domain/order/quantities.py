"""How many pieces of an order may leave the house or come back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.errors import InvalidInput, NotFound
from domain.ids import OrderLineId
from domain.order.facts import LineQuantities


@dataclass(frozen=True, slots=True)
class Pieces:
    """Some of an order line."""

    line_id: OrderLineId
    quantity: int


def to_fulfill(lines: Sequence[LineQuantities], wanted: Sequence[Pieces] | None) -> dict[OrderLineId, int]:
    """Give how many of each line go into a parcel: what is wanted, or all that is left.

    Raises: NotFound for a line of another order, InvalidInput for no piece at all or more than is left of a line.
    """
    left = {line.line_id: line.left for line in lines}
    if wanted is None:
        return {line_id: quantity for line_id, quantity in left.items() if quantity}
    return _within(wanted, left, text="Only {left} of this line are left.")


def to_return(lines: Sequence[LineQuantities], wanted: Sequence[Pieces]) -> dict[OrderLineId, int]:
    """Give how many of each line come back: never more than left the house.

    Raises: NotFound for a line of another order, InvalidInput for no piece at all or more than can come back.
    """
    returnable = {line.line_id: line.returnable for line in lines}
    return _within(wanted, returnable, text="Only {left} of this line can come back.")


def _within(wanted: Sequence[Pieces], left: Mapping[OrderLineId, int], *, text: str) -> dict[OrderLineId, int]:
    if not wanted:
        raise InvalidInput("Name at least one line.", path=["lines"])
    taken: dict[OrderLineId, int] = {}
    for index, pieces in enumerate(wanted):
        path = ["lines", str(index)]
        if pieces.line_id not in left:
            raise NotFound(path=[*path, "orderLineId"])
        if pieces.quantity < 1:
            raise InvalidInput("The quantity has to be above zero.", path=[*path, "quantity"])
        # A line may be named twice: what counts is their sum.
        taken[pieces.line_id] = taken.get(pieces.line_id, 0) + pieces.quantity
        if taken[pieces.line_id] > left[pieces.line_id]:
            raise InvalidInput(text, path=[*path, "quantity"], left=left[pieces.line_id])
    return taken
