"""Who may do what with an order next."""

from collections.abc import Collection
from enum import StrEnum

from domain.access import Viewer
from domain.ids import UserId
from domain.order.facts import OrderFacts
from domain.order.states import TRANSITIONS, OrderAction, OrderStatus, Step


class ViewerKind(StrEnum):
    """What someone is to one order; a member of the staff may be its owner as well."""

    OWNER = "OWNER"
    GUEST = "GUEST"  # holds the order's access token
    STAFF = "STAFF"


BUYERS = frozenset({ViewerKind.OWNER, ViewerKind.GUEST})
REORDERABLE = frozenset(OrderStatus) - {OrderStatus.PENDING_PAYMENT}


def viewer_kinds(viewer: Viewer, *, owner: UserId | None, holds_access_token: bool) -> frozenset[ViewerKind]:
    """Tell what a viewer is to an order; nothing for one who may not see it."""
    kinds: set[ViewerKind] = set()
    if viewer.owns(owner):
        kinds.add(ViewerKind.OWNER)
    elif holds_access_token:
        kinds.add(ViewerKind.GUEST)
    if viewer.is_support:
        kinds.add(ViewerKind.STAFF)
    return frozenset(kinds)


def may_cancel(facts: OrderFacts) -> bool:
    """Tell whether an order can be cancelled: until its first parcel leaves."""
    return Step.CANCEL in TRANSITIONS[facts.status] and not facts.fulfilled


def available_actions(facts: OrderFacts, viewer: Collection[ViewerKind]) -> list[OrderAction]:
    """Tell what the viewer may do with an order now."""
    is_buyer, is_staff = bool(BUYERS.intersection(viewer)), ViewerKind.STAFF in viewer
    is_confirmed = facts.status is OrderStatus.CONFIRMED
    offers = {
        OrderAction.PAY: is_buyer and facts.status is OrderStatus.PENDING_PAYMENT and facts.left_to_pay_minor > 0,
        OrderAction.CANCEL: (is_buyer or is_staff) and may_cancel(facts),
        OrderAction.FULFILL: is_staff and is_confirmed and any(line.left for line in facts.lines),
        OrderAction.DELIVER: is_staff and is_confirmed and facts.delivered < facts.fulfilled,
        OrderAction.REFUND: is_staff and facts.refundable_minor > 0,
        OrderAction.REORDER: is_buyer and facts.status in REORDERABLE,
        # A review needs an account, and something that has arrived.
        OrderAction.REVIEW: ViewerKind.OWNER in viewer and facts.delivered > 0,
    }
    return [action for action, is_offered in offers.items() if is_offered]
