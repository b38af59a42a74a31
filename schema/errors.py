"""Errors as clients see them: the one translator from `Expected` to the payload's `errors`.

An error that carries data has a GraphQL twin, declared beside its noun and registered here by `@twin`.
"""

import functools
import inspect
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import strawberry
from graphql import GraphQLError

from domain.errors import Conflict, ErrorCode, Expected, ExpectedGroup, NotFound, RateLimited, Unauthenticated
from kit import log
from resolvers import node as nodes
from resolvers.context import Context
from schema.kinds import Info, Node, assumed, described_enum, weighs

logger = log.get(__name__)

WRITE = 50
"""What most mutations weigh: a transaction with its locks and events."""
ORDER = 100
"""What those weigh that make orders or speak with payment gateways."""
SLOW = 200
"""What those weigh that keep a processor busy: with a password or a picture."""

described_enum(
    ErrorCode,
    description="Why something was refused; more may be added.",
    values={
        "UNAUTHENTICATED": "Sign in first, or refresh the access token.",
        "FORBIDDEN": "The viewer's roles do not suffice.",
        "NOT_FOUND": "There is no such thing, or it is not the viewer's.",
        "INVALID_INPUT": "A value of the input is not acceptable; see `path`.",
        "CONFLICT": "Someone else wrote first, or a unique value is taken.",
        "RATE_LIMITED": "Too many attempts.",
        "IDEMPOTENCY_MISMATCH": "The idempotency key was used with another input.",
        "INVALID_CREDENTIALS": "Unknown address or wrong password.",
        "EMAIL_UNVERIFIED": "The address has to be verified by the link that was mailed.",
        "TOKEN_INVALID": "The token is unknown, used or expired.",
        "TOKEN_REUSED": "The refresh token was used before: its session has ended, sign in again.",
        "OUT_OF_STOCK": "There is less in stock than was asked for.",
        "QUANTITY_RULE": "The quantity is outside what may be bought.",
        "CURRENCY_MISMATCH": "An amount or a price is in another currency.",
        "TOTAL_CHANGED": "The total is no longer what the shopper saw.",
        "COUPON_REJECTED": "The coupon does not apply.",
        "CART_CLOSED": "An order was made of this cart.",
        "CART_INCOMPLETE": "Something is missing before an order can be made.",
        "DELIVERY_UNAVAILABLE": "The delivery option is not offered for this cart.",
        "ILLEGAL_TRANSITION": "The state does not allow this any more, or not yet.",
        "PAYMENT_DECLINED": "The gateway declined.",
        "GATEWAY_UNAVAILABLE": "The gateway does not answer: try again, or another way to pay.",
        "REFUND_EXCEEDS_CAPTURED": "More than is left to refund.",
        "REVIEW_NOT_ALLOWED": "The viewer may not review this.",
    },
)


@strawberry.interface(description="Something that the caller can repair.")
class UserError:
    code: ErrorCode = strawberry.field(description="For programs.")
    message: str = strawberry.field(description="For people, in the language of the request.")
    path: list[str] | None = strawberry.field(
        description="Where in the input, outermost first; null when the whole request is meant.",
        directives=[assumed(5)],
    )


@strawberry.type(description="Whatever needs no data of its own: see `code`.")
class PlainError(UserError):
    pass


@strawberry.type(description="Too many attempts.")
class RateLimitedError(UserError):
    retry_after_seconds: int = strawberry.field(description="When to try again.")


@strawberry.type(description="Someone else wrote first; `current` is what is stored now.")
class ConflictError(UserError):
    current: Node | None = strawberry.field(description="What is stored now.")


Data = Callable[[Any, Context], Awaitable[dict[str, Any]]]
TWINS: dict[type[Expected], tuple[type[Any], Data | None]] = {}
E = TypeVar("E", bound=Expected)


def twin(error: type[E], cls: type[Any], data: Callable[[E, Context], Awaitable[dict[str, Any]]]) -> None:
    """Register the GraphQL type of an error; `data` gives the fields that it has beyond every error's."""
    TWINS[error] = (cls, data)


async def _rate_limited(error: RateLimited, _: Context) -> dict[str, Any]:
    return {"retry_after_seconds": error.retry_after_seconds}


async def _conflict(error: Conflict, ctx: Context) -> dict[str, Any]:
    if error.type_name is None or error.row_id is None:
        return {"current": None}
    return {"current": await nodes.load(ctx, error.type_name, error.row_id)}


twin(RateLimited, RateLimitedError, _rate_limited)
twin(Conflict, ConflictError, _conflict)


async def translate(error: Expected, ctx: Context) -> UserError:
    """Give the GraphQL twin of an expected error."""
    cls, data = next((TWINS[kind] for kind in type(error).__mro__ if kind in TWINS), (PlainError, None))
    fields = await data(error, ctx) if data is not None else {}
    return cls(code=error.code, message=error.message(ctx.language), path=error.path, **fields)


def refuse(error: Expected, language: str) -> GraphQLError:
    """Give the top-level error by which a query or a subscription refuses."""
    return GraphQLError(error.message(language), original_error=error, extensions={"code": error.code.value})


def mutation(
    *, description: str, name: str | None = None, weight: float = WRITE
) -> Callable[[Callable[..., Awaitable[Any]]], Any]:
    """Declare a mutation: what it refuses comes back in its payload's `errors`, in the request's language.

    Whatever was loaded before the write is forgotten, so that the payload shows what is stored now.
    """

    def decorate(resolve: Callable[..., Awaitable[Any]]) -> Any:
        payload: Any = inspect.signature(resolve, eval_str=True).return_annotation

        @functools.wraps(resolve)
        async def guarded(*args: Any, **kwargs: Any) -> Any:
            info: Info = kwargs["info"]
            ctx = info.context
            ctx.loaders.forget()
            try:
                return await resolve(*args, **kwargs)
            except Expected as error:
                errors = [error]
            except ExpectedGroup as group:
                errors = group.errors
            if ctx.origin.token_rejected and any(isinstance(error, NotFound) for error in errors):
                # It may well be there, and the viewer's own: the client has to refresh its token to find it.
                errors = [Unauthenticated()]
            ctx.loaders.forget()
            return payload(errors=[await translate(error, ctx) for error in errors])

        return strawberry.mutation(resolver=guarded, description=description, name=name, directives=[weighs(weight)])

    return decorate


def errors_field() -> Any:
    """Declare a payload's `errors`."""
    return strawberry.field(
        description="Why nothing was done; empty when it was.", default_factory=list, directives=[assumed(5)]
    )


def present(error: GraphQLError, *, language: str, request_id: str) -> dict[str, Any]:
    """Write a top-level error: what was refused with its code, a fault masked, logged once with the request's id."""
    formatted: dict[str, Any] = dict(error.formatted)
    cause = error.original_error
    while isinstance(cause, GraphQLError) and cause.original_error is not None:
        cause = cause.original_error
    if isinstance(cause, ExpectedGroup):
        cause = cause.errors[0]
    if isinstance(cause, Expected):
        formatted["message"] = cause.message(language)
        code = cause.code.value
    elif cause is None or isinstance(cause, GraphQLError):
        code = dict(error.extensions or {}).get("code", "BAD_USER_INPUT")
    else:
        logger.error("graphql.fault", path=error.path, request_id=request_id, exc_info=cause)
        formatted["message"] = "Something went wrong on our side; it has been noted."
        code = "INTERNAL"
    extensions = {"code": code, "requestId": request_id}
    if isinstance(cause, RateLimited):
        extensions["retryAfterSeconds"] = cause.retry_after_seconds
    return formatted | {"extensions": extensions}
