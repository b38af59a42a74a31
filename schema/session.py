"""Signing in and out as clients do it."""

from typing import Annotated

import strawberry

import resolvers.session
from domain.user import TokenMode
from resolvers.session import SignedIn
from schema.cart import Cart
from schema.errors import SLOW, UserError, errors_field, mutation
from schema.kinds import Info, described_enum, given, written
from schema.scalars import DateTime
from schema.user import User
from services.user.password import ChangePassword

described_enum(
    TokenMode,
    description="Where the refresh token is kept.",
    values={
        "BEARER": "By the client, who finds it in `tokens`.",
        "COOKIE": "In an HttpOnly cookie, out of reach of scripts; only over HTTP.",
    },
)


@strawberry.type(description="In COOKIE mode the refresh token travels in an HttpOnly cookie and is null here.")
class Tokens:
    access_token: str = strawberry.field(description="Sent as `Authorization: Bearer …`.")
    access_expires_at: DateTime = strawberry.field(description="When a fresh one is needed; it may end earlier.")
    refresh_token: str | None = strawberry.field(description="Gives fresh tokens, once.")
    refresh_expires_at: DateTime = strawberry.field(description="When the session ends unless it is refreshed.")


@strawberry.input(description="The token of a link that was mailed: of a new account, or of one that moves.")
class UserVerifyInput:
    token: str = strawberry.field(description="The link's token; it works once.")
    cart_id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Merged into the user's cart in the same step; else the cookie's."
    )
    token_mode: TokenMode = strawberry.field(default=TokenMode.BEARER, description="Where the refresh token is kept.")


@strawberry.input(description="Who signs in.")
class UserLoginInput:
    email: str = strawberry.field(description="The account's address, in any case.")
    password: str = strawberry.field(description="The account's password.")
    cart_id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Merged into the user's cart in the same step; else the cookie's."
    )
    token_mode: TokenMode = strawberry.field(default=TokenMode.BEARER, description="Where the refresh token is kept.")


@strawberry.type(description="Who has signed in, with what, and with which cart.")
class UserSessionPayload:
    user: User | None = strawberry.field(default=None, description="The user.")
    tokens: Tokens | None = strawberry.field(default=None, description="What the client goes on with.")
    cart: Cart | None = strawberry.field(
        default=None, description="The user's open cart, under a new id; null where there is none."
    )
    errors: list[UserError] = errors_field()


@strawberry.input(description="To go on with a session.")
class TokenRefreshInput:
    refresh_token: str | None = strawberry.field(default=strawberry.UNSET, description="Not given: the cookie's.")


@strawberry.type(description="Fresh tokens; the ones before are worth nothing.")
class TokenRefreshPayload:
    tokens: Tokens | None = strawberry.field(default=None, description="What the client goes on with.")
    errors: list[UserError] = errors_field()


@strawberry.input(description="Which sessions end.")
class UserLogoutInput:
    everywhere: bool = strawberry.field(default=False, description="All of the viewer's, not this one alone.")


@strawberry.type(description="What has ended.")
class UserLogoutPayload:
    sessions_ended: int = strawberry.field(default=0, description="How many sessions have ended.")
    errors: list[UserError] = errors_field()


@strawberry.input(description="A new password, by a link that was mailed.")
class PasswordResetInput:
    token: str = strawberry.field(description="The link's token; it works once.")
    password: str = strawberry.field(description="The new password: 8 to 128 characters, of any kind.")
    token_mode: TokenMode = strawberry.field(default=TokenMode.BEARER, description="Where the refresh token is kept.")


@strawberry.input(description="A new password, by the old one.")
class PasswordChangeInput:
    old_password: str = strawberry.field(description="The password until now.")
    new_password: str = strawberry.field(description="The new password: 8 to 128 characters, of any kind.")
    token_mode: TokenMode = strawberry.field(default=TokenMode.BEARER, description="Where the refresh token is kept.")


@strawberry.type
class SessionMutation:
    @mutation(
        description="Open a mailed link: it verifies a new account, or moves one to the address it was mailed to, and "
        "signs its owner in."
    )
    async def user_verify(
        self, info: Info, input: Annotated[UserVerifyInput, strawberry.argument(description="Which link.")]
    ) -> UserSessionPayload:
        return _payload(
            await resolvers.session.verify(
                info.context, token=input.token, cart_id=given(input.cart_id), mode=input.token_mode
            )
        )

    @mutation(
        description="Sign in. INVALID_CREDENTIALS for an unknown address and for a wrong password alike.", weight=SLOW
    )
    async def user_login(
        self, info: Info, input: Annotated[UserLoginInput, strawberry.argument(description="Who signs in.")]
    ) -> UserSessionPayload:
        return _payload(
            await resolvers.session.login(
                info.context,
                email=input.email,
                password=input.password,
                cart_id=given(input.cart_id),
                mode=input.token_mode,
            )
        )

    @mutation(
        description="Go on with a session. A refresh token works once; the one before gives the same answer again for "
        "a moment, where a reply was lost; an older one ends the session: TOKEN_REUSED."
    )
    async def token_refresh(
        self, info: Info, input: Annotated[TokenRefreshInput, strawberry.argument(description="Which session.")]
    ) -> TokenRefreshPayload:
        tokens = await resolvers.session.refresh(info.context, token=given(input.refresh_token))
        return TokenRefreshPayload(tokens=written(tokens))

    @mutation(description="Sign out; the access tokens of what ends are worth nothing at once.")
    async def user_logout(
        self, info: Info, input: Annotated[UserLogoutInput, strawberry.argument(description="Here or everywhere.")]
    ) -> UserLogoutPayload:
        count = await resolvers.session.logout(info.context, everywhere=input.everywhere)
        return UserLogoutPayload(sessions_ended=count)

    @mutation(
        description="Set a new password by a mailed link; every session ends, and a fresh one starts.", weight=SLOW
    )
    async def password_reset(
        self, info: Info, input: Annotated[PasswordResetInput, strawberry.argument(description="The new password.")]
    ) -> UserSessionPayload:
        return _payload(
            await resolvers.session.reset_password(
                info.context, token=input.token, password=input.password, mode=input.token_mode
            )
        )

    @mutation(description="Set a new password by the old one; every session ends, and a fresh one starts.", weight=SLOW)
    async def password_change(
        self, info: Info, input: Annotated[PasswordChangeInput, strawberry.argument(description="The new password.")]
    ) -> UserSessionPayload:
        command = ChangePassword(old=input.old_password, new=input.new_password, mode=input.token_mode)
        return _payload(await resolvers.session.change_password(info.context, command))


def _payload(signed_in: SignedIn) -> UserSessionPayload:
    return UserSessionPayload(
        user=written(signed_in.user), tokens=written(signed_in.tokens), cart=written(signed_in.cart)
    )
