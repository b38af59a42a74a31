"""Requests that are refused before an operation runs, and how their errors are written."""

from collections.abc import Sequence
from typing import Any

from graphql import GraphQLError

from kit import log

PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
BAD_INPUT = "BAD_USER_INPUT"
INTERNAL = "INTERNAL"
UNAUTHENTICATED = "UNAUTHENTICATED"
TIMEOUT = "TIMEOUT"
NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
NOT_IN_LIST = "PERSISTED_QUERY_NOT_IN_LIST"
ID_REQUIRED = "PERSISTED_QUERY_ID_REQUIRED"
MASKED = "Something went wrong on our side; it has been noted."


class Refused(Exception):
    """A request that is not executed.

    `is_request_error`: it was a GraphQL request, well formed as such; otherwise it was none at all.
    """

    def __init__(
        self,
        code: str,
        *errors: GraphQLError | str,
        status: int = 400,
        is_request_error: bool = False,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.errors = [error if isinstance(error, GraphQLError) else GraphQLError(error) for error in errors]
        self.status = status
        self.is_request_error = is_request_error
        self.headers = headers or {}

    def written(self) -> list[dict[str, Any]]:
        """Give the errors as they are sent."""
        return written(self.errors, self.code)

    def body(self) -> dict[str, Any]:
        """Give the answer; what was stopped while it ran has data, which is null."""
        return {"errors": self.written()} | ({"data": None} if self.code == TIMEOUT else {})


def written(errors: Sequence[GraphQLError], code: str) -> list[dict[str, Any]]:
    """Write errors of the endpoint itself, with their code and the request's id."""
    extensions = {"code": code, "requestId": log.request_id.get()}
    return [{**error.formatted, "extensions": extensions} for error in errors]
