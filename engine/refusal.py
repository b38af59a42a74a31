"""Requests that are refused before an operation runs, and how their errors are written."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import GraphQLError

from kit import log

PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
BAD_INPUT = "BAD_USER_INPUT"
INTERNAL = "INTERNAL"
UNAUTHENTICATED = "UNAUTHENTICATED"
TIMEOUT = "TIMEOUT"
COST_EXCEEDED = "COST_EXCEEDED"
THROTTLED = "THROTTLED"
NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
NOT_IN_LIST = "PERSISTED_QUERY_NOT_IN_LIST"
ID_REQUIRED = "PERSISTED_QUERY_ID_REQUIRED"
MASKED = "Something went wrong on our side; it has been noted."


class Refused(Exception):
    """A request that is not executed.

    `is_request_error`: it was a GraphQL request, well formed as such; otherwise it was none at all. `details` are what
    its errors say beyond their code, `extensions` what its answer does.
    """

    def __init__(
        self,
        code: str,
        *errors: GraphQLError | str,
        status: int = 400,
        is_request_error: bool = False,
        headers: dict[str, str] | None = None,
        details: dict[str, Any] | None = None,
        extensions: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.errors = [error if isinstance(error, GraphQLError) else GraphQLError(error) for error in errors]
        self.status = status
        self.is_request_error = is_request_error
        self.headers = headers or {}
        self.details = details or {}
        self.extensions = extensions or {}

    def written(self) -> list[dict[str, Any]]:
        """Give the errors as they are sent."""
        return written(self.errors, self.code, self.details)

    def body(self) -> dict[str, Any]:
        """Give the answer; what was stopped while it ran has data, which is null."""
        body: dict[str, Any] = {"errors": self.written()}
        if self.code == TIMEOUT:
            body["data"] = None
        if self.extensions:
            body["extensions"] = self.extensions
        return body


def written(
    errors: Sequence[GraphQLError], code: str, details: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    """Write errors of the endpoint itself, with their code and the request's id."""
    extensions = {"code": code, "requestId": log.request_id.get(), **(details or {})}
    return [{**error.formatted, "extensions": extensions} for error in errors]
