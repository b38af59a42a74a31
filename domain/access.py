"""Who may do what: pure questions about a viewer and a row's owner.

The contract's roles: SHOPPER owns things; SUPPORT sees every user, order, payment and review, fulfils, refunds,
moderates, replies; CATALOGUE sees products in any status and keeps stock; ADMIN may all of it, and sets roles.
"""

from dataclasses import dataclass
from enum import StrEnum

from domain.errors import Forbidden, Unauthenticated
from domain.ids import SessionId, UserId


class Role(StrEnum):
    SHOPPER = "SHOPPER"
    SUPPORT = "SUPPORT"
    CATALOGUE = "CATALOGUE"
    ADMIN = "ADMIN"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who asks: a stranger has no user id."""

    user_id: UserId | None = None
    session_id: SessionId | None = None
    roles: frozenset[Role] = frozenset()
    language: str | None = None
    display_name: str | None = None

    @property
    def is_signed_in(self) -> bool:
        return self.user_id is not None

    @property
    def is_support(self) -> bool:
        return Role.SUPPORT in self.roles or Role.ADMIN in self.roles

    @property
    def is_catalogue(self) -> bool:
        return Role.CATALOGUE in self.roles or Role.ADMIN in self.roles

    @property
    def is_admin(self) -> bool:
        return Role.ADMIN in self.roles

    @property
    def is_staff(self) -> bool:
        return self.is_support or self.is_catalogue

    def owns(self, owner: UserId | None) -> bool:
        """Tell whether a row of this owner is the viewer's; an ownerless row is nobody's."""
        return owner is not None and owner == self.user_id


STRANGER = Viewer()


def signed_in(viewer: Viewer) -> UserId:
    """Give the viewer's user id.

    Raises: Unauthenticated for a stranger.
    """
    if viewer.user_id is None:
        raise Unauthenticated
    return viewer.user_id


def require_support(viewer: Viewer) -> UserId:
    """Raises: Unauthenticated for a stranger, Forbidden for anyone but SUPPORT and ADMIN."""
    user_id = signed_in(viewer)
    if not viewer.is_support:
        raise Forbidden
    return user_id


def require_catalogue(viewer: Viewer) -> UserId:
    """Raises: Unauthenticated for a stranger, Forbidden for anyone but CATALOGUE and ADMIN."""
    user_id = signed_in(viewer)
    if not viewer.is_catalogue:
        raise Forbidden
    return user_id


def require_admin(viewer: Viewer) -> UserId:
    """Raises: Unauthenticated for a stranger, Forbidden for anyone but ADMIN."""
    user_id = signed_in(viewer)
    if not viewer.is_admin:
        raise Forbidden
    return user_id


def may_see_order(viewer: Viewer, *, owner: UserId | None, holds_access_token: bool) -> bool:
    """An order is seen by its owner, by support, and by who holds its access token."""
    return viewer.owns(owner) or viewer.is_support or holds_access_token


def may_see_user(viewer: Viewer, user: UserId) -> bool:
    """Tell whether a viewer sees an account: their own, and for support any."""
    return viewer.owns(user) or viewer.is_support


def may_see_status(viewer: Viewer, *, is_active: bool) -> bool:
    """A product that is not ACTIVE is seen by the catalogue's staff alone."""
    return is_active or viewer.is_catalogue
