"""Accounts as clients see them: who a person is, and what staff see of everyone."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import strawberry

import resolvers.user
from domain.access import Role
from loaders import user as rows
from loaders.batch import Loader
from loaders.order import OrderRow
from loaders.paging import Page
from loaders.review import ReviewRow
from schema.address import SavedAddress
from schema.errors import SLOW, UserError, errors_field, mutation
from schema.kinds import (
    FREE,
    PAGED,
    After,
    Before,
    First,
    Info,
    Last,
    Node,
    PageInfo,
    Versioned,
    assumed,
    change,
    described_enum,
    given,
    node_type,
    page_args,
    written,
)
from schema.relation import PAGE, relation, shown, total_count
from schema.scalars import DateTime, LanguageTag
from services.user.profile import UpdateUser
from services.user.register import Register

if TYPE_CHECKING:
    from schema.order import OrderConnection
    from schema.review import ReviewConnection

described_enum(
    Role,
    description="What a user may do beyond what everyone may.",
    values={
        "SHOPPER": "Owns a profile, carts, orders, payments and reviews; everyone who has an account.",
        "SUPPORT": "Sees every user, order, payment and review; fulfils, refunds, moderates, replies.",
        "CATALOGUE": "Sees products in any status; writes the catalogue and its stock.",
        "ADMIN": "May do all of it, and sets roles.",
    },
)


@node_type(rows.Session, description="A sign-in that is alive, on one device.")
class Session(Node):
    created_at: DateTime = strawberry.field(description="When it was signed in.")
    last_used_at: DateTime = strawberry.field(description="When its tokens were last refreshed.")
    user_agent: str | None = strawberry.field(description="What the client called itself, at most 300 characters.")

    @strawberry.field(description="Whether it is the one that asks.")
    @staticmethod
    def current(root: strawberry.Parent[rows.Session], info: Info) -> bool:
        return root.key == info.context.viewer.session_id


@node_type(rows.User, description="Someone with an account; seen by themselves, SUPPORT and ADMIN.")
class User(Node, Versioned):
    email: str = strawberry.field(description="The address, as its owner writes it.")
    email_verified: bool = strawberry.field(description="Whether the link that was mailed there has been opened.")
    display_name: str | None = strawberry.field(description="For people.")
    language: LanguageTag = strawberry.field(description="Of mails, and of answers where the request names none.")
    created_at: DateTime = strawberry.field(description="When the account was made.")
    roles: list[Role] = strawberry.field(
        description="What the user may do; SHOPPER is always among them.", directives=[assumed(5)]
    )

    @relation(
        description="The address book: the default first, then the newest.",
        graphql_type=list[SavedAddress],
        directives=[assumed(10)],
    )
    @staticmethod
    def addresses(info: Info) -> Loader[UUID, list[rows.SavedAddress]]:
        return info.context.loaders.addresses_by_user

    @relation(
        description="What they bought, the newest first.",
        graphql_type=Annotated["OrderConnection", strawberry.lazy("schema.order")],
        directives=[PAGED],
    )
    @staticmethod
    def orders(
        info: Info,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Loader[UUID, Page[OrderRow]]:
        args = page_args(first, after, last, before)
        return info.context.loaders.orders_by_user(args, shown(info, *PAGE))

    @relation(
        description="What they wrote about products, the newest first, in any state.",
        graphql_type=Annotated["ReviewConnection", strawberry.lazy("schema.review")],
        directives=[PAGED],
    )
    @staticmethod
    def reviews(
        info: Info,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Loader[UUID, Page[ReviewRow]]:
        args = page_args(first, after, last, before).checked()
        return info.context.loaders.reviews_by_user(args=args, needs=shown(info, *PAGE))

    @relation(
        description="The sign-ins that are alive, the newest first, at most 100.",
        graphql_type=list[Session],
        directives=[assumed(20)],
    )
    @staticmethod
    def sessions(info: Info) -> Loader[UUID, list[rows.Session]]:
        return info.context.loaders.sessions_by_user


@strawberry.type(description="A user in a list.", directives=[FREE])
class UserEdge:
    cursor: str = strawberry.field(description="Where it stands in the list.")
    node: User = strawberry.field(description="The user.")


@strawberry.type(description="A page of users.")
class UserConnection:
    edges: list[UserEdge] = strawberry.field(description="The users with their cursors.")
    nodes: list[User] = strawberry.field(description="The users.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")
    total_count: int = total_count()


@strawberry.type
class UserQuery:
    @strawberry.field(
        description="The viewer; null for a stranger, UNAUTHENTICATED when a token was sent that is not valid.",
        graphql_type=User | None,
    )
    @staticmethod
    async def me(info: Info) -> rows.User | None:
        return await resolvers.user.me(info.context)

    @strawberry.field(
        description="Staff (SUPPORT, ADMIN): everyone, the newest first.",
        graphql_type=UserConnection | None,
        directives=[PAGED],
    )
    @staticmethod
    async def users(
        info: Info,
        query: Annotated[
            str | None,
            strawberry.argument(description="A part of the e-mail address or the name: at most 100 characters."),
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Page[rows.User]:
        return await resolvers.user.users(info.context, given(query), page_args(first, after, last, before))


@strawberry.input(description="A new account.")
class UserRegisterInput:
    email: str = strawberry.field(description="Its owner is mailed a link there.")
    password: str = strawberry.field(description="8 to 128 characters, of any kind.")
    display_name: str | None = strawberry.field(
        default=strawberry.UNSET, description="For people: 1 to 100 characters."
    )
    language: LanguageTag | None = strawberry.field(
        default=strawberry.UNSET, description="One of the shop's; the request's when not given."
    )


@strawberry.type(description="`accepted` is true whether or not the address was known; the rest happens by mail.")
class UserRegisterPayload:
    accepted: bool = strawberry.field(default=False, description="Whether a mail is on its way.")
    errors: list[UserError] = errors_field()


@strawberry.input(description="To have the link of a new account mailed again.")
class EmailVerificationRequestInput:
    email: str = strawberry.field(description="The address that the account was registered with.")


@strawberry.type(description="`accepted` is true whether or not the address was known; the rest happens by mail.")
class EmailVerificationRequestPayload:
    accepted: bool = strawberry.field(default=False, description="Whether the request was taken.")
    errors: list[UserError] = errors_field()


@strawberry.input(description="To have a link mailed that sets a new password.")
class PasswordResetRequestInput:
    email: str = strawberry.field(description="The account's address.")


@strawberry.type(description="`accepted` is true whether or not the address was known; the rest happens by mail.")
class PasswordResetRequestPayload:
    accepted: bool = strawberry.field(default=False, description="Whether the request was taken.")
    errors: list[UserError] = errors_field()


@strawberry.input(description="To move the account to another address.")
class EmailChangeRequestInput:
    new_email: str = strawberry.field(description="A link is mailed there; `userVerify` takes its token.")
    password: str = strawberry.field(description="The account's password, once more.")


@strawberry.type(description="`accepted` is true whether or not the new address was known; the rest happens by mail.")
class EmailChangeRequestPayload:
    accepted: bool = strawberry.field(default=False, description="Whether the request was taken.")
    errors: list[UserError] = errors_field()


@strawberry.input(description="What changes in the viewer's profile; an absent field stays.")
class UserUpdateInput:
    display_name: str | None = strawberry.field(
        default=strawberry.UNSET, description="For people: 1 to 100 characters; null clears it."
    )
    language: LanguageTag | None = strawberry.field(
        default=strawberry.UNSET, description="One of the shop's; it cannot be cleared."
    )
    expected_version: int | None = strawberry.field(
        default=strawberry.UNSET, description="CONFLICT where another is stored by now."
    )


@strawberry.input(description="What a user may do from now on.")
class UserRolesSetInput:
    user_id: strawberry.ID = strawberry.field(description="The user.")
    roles: list[Role] = strawberry.field(description="All of them; SHOPPER is added by itself.")


@strawberry.type(description="A user after a write.")
class UserPayload:
    user: User | None = strawberry.field(default=None, description="The user, as it is now.")
    errors: list[UserError] = errors_field()


@strawberry.type
class UserMutation:
    @mutation(
        description="Register. A link is mailed that verifies the address; where it has an account already, its owner "
        "is told by mail, and the answer is the same.",
        weight=SLOW,
    )
    async def user_register(
        self, info: Info, input: Annotated[UserRegisterInput, strawberry.argument(description="Who registers.")]
    ) -> UserRegisterPayload:
        command = Register(
            email=input.email,
            password=input.password,
            display_name=given(input.display_name),
            language=given(input.language),
        )
        await resolvers.user.register(info.context, command)
        return UserRegisterPayload(accepted=True)

    @mutation(description="Have the link of a new account mailed again.")
    async def email_verification_request(
        self,
        info: Info,
        input: Annotated[EmailVerificationRequestInput, strawberry.argument(description="Which account.")],
    ) -> EmailVerificationRequestPayload:
        await resolvers.user.request_verification(info.context, input.email)
        return EmailVerificationRequestPayload(accepted=True)

    @mutation(description="Have a link mailed that sets a new password; earlier ones are worth nothing then.")
    async def password_reset_request(
        self, info: Info, input: Annotated[PasswordResetRequestInput, strawberry.argument(description="Which account.")]
    ) -> PasswordResetRequestPayload:
        await resolvers.user.request_password_reset(info.context, input.email)
        return PasswordResetRequestPayload(accepted=True)

    @mutation(description="Have a link mailed to another address, which moves the account there when it is opened.")
    async def email_change_request(
        self, info: Info, input: Annotated[EmailChangeRequestInput, strawberry.argument(description="Where to.")]
    ) -> EmailChangeRequestPayload:
        await resolvers.user.request_email_change(info.context, new_email=input.new_email, password=input.password)
        return EmailChangeRequestPayload(accepted=True)

    @mutation(description="Change the viewer's profile.")
    async def user_update(
        self, info: Info, input: Annotated[UserUpdateInput, strawberry.argument(description="What changes.")]
    ) -> UserPayload:
        command = UpdateUser(
            display_name=change(input.display_name),
            language=change(input.language),
            expected_version=given(input.expected_version),
        )
        return UserPayload(user=written(await resolvers.user.update(info.context, command)))

    @mutation(description="ADMIN: set what a user may do. The last ADMIN stays one.")
    async def user_roles_set(
        self, info: Info, input: Annotated[UserRolesSetInput, strawberry.argument(description="Who may do what.")]
    ) -> UserPayload:
        user: Any = await resolvers.user.set_roles(info.context, user_id=input.user_id, roles=input.roles)
        return UserPayload(user=user)
