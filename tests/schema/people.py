"""Those who look at an order: its owner, someone else, and support."""

from dataclasses import dataclass

from domain.access import Role
from tests.make import user as make_user


@dataclass(frozen=True)
class People:
    owner: make_user.User
    owner_token: str
    other_token: str
    support_token: str


async def people() -> People:
    owner, other, support = (
        await make_user.user(),
        await make_user.user(),
        await make_user.user(roles=[Role.SUPPORT]),
    )
    return People(owner, await make_user.token(owner), await make_user.token(other), await make_user.token(support))
