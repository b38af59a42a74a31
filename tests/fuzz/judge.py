"""What is wrong with an answer: a status, a fault, or a body that is not what was asked for."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from graphql import GraphQLObjectType, OperationDefinitionNode

from domain.errors import ErrorCode
from tests.fuzz import shape
from tests.fuzz.drafts import Draft, schema

REFUSED = {"BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"}
TYPED = {code.value for code in ErrorCode} | REFUSED
AT_THE_DOOR = {"UNAUTHENTICATED", "INVALID_INPUT"}
"""What a mutation is refused by before it begins: files of a stranger, and a currency that the shop has not."""
KINDS = ("application/json; charset=utf-8", "application/graphql-response+json; charset=utf-8")
MOST_ERRORS = 200


def answer(draft: Draft, status: int, kind: str, body: bytes) -> tuple[str, list[str]]:
    """Say what became of a request, and what is wrong with its answer."""
    wrong: list[str] = []
    # Files of a stranger are not even read.
    if status not in ((200, 400, 401) if draft.root == "mediaUpload" else (200, 400)):
        wrong.append(f"status {status}")
    if kind not in KINDS:
        wrong.append(f"content type {kind}")
    try:
        value = json.loads(body)
    except ValueError:
        return "FAULT", [*wrong, "no JSON"]
    became, more = result(draft, value)
    if status == 400 and "data" in value:
        wrong.append("status 400 with data")
    return became, [*wrong, *more]


def result(draft: Draft, value: Any) -> tuple[str, list[str]]:
    """Say what became of an operation, and what is wrong with its result."""
    if not isinstance(value, dict) or not value or not set(value) <= {"data", "errors", "extensions"}:
        return "FAULT", ["no result"]
    errors = value.get("errors", [])
    wrong = list(_errors(errors, is_given="errors" in value))
    codes = [error["extensions"]["code"] for error in errors] if not wrong else ["FAULT"]
    data = value.get("data")
    if data is None and not errors:
        wrong.append("neither data nor errors")
    if data is not None:
        wrong += _data(draft, data)
        wrong += [f"{error['path']} is an error and has data" for error in errors if not _is_null(data, error["path"])]
    if draft.kind == "mutation" and data is None and not set(codes) <= REFUSED | AT_THE_DOOR:
        wrong.append(f"a mutation is refused by {codes} outside of its payload")
    return (codes[0] if codes else _became(draft, data)), wrong


def _errors(errors: Any, *, is_given: bool) -> Iterator[str]:
    if is_given and (not isinstance(errors, list) or not 1 <= len(errors) <= MOST_ERRORS):
        yield f"errors are {str(errors)[:80]}"
        return
    for error in errors:
        code = error.get("extensions", {}).get("code")
        if code not in TYPED:
            yield f"code {code}: {error.get('message')}"
        if not isinstance(error.get("message"), str) or not error["message"]:
            yield f"no message: {error}"


def _data(draft: Draft, data: Any) -> Iterator[str]:
    operation = draft.document.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    root = schema().type_map[draft.label.partition(".")[0]]
    assert isinstance(root, GraphQLObjectType)
    yield from shape.problems(schema(), root, operation.selection_set, data)


def _is_null(data: Any, path: Sequence[str | int] | None) -> bool:
    """Tell whether there is nothing where an error is, or above it."""
    for step in path or ():
        if data is None:
            return True
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False
    return data is None


def _became(draft: Draft, data: Any) -> str:
    found = data.get(draft.root) if data is not None else None
    if found is None:
        return "NULL"
    if draft.kind != "mutation":
        return "DONE"
    codes = [error["code"] for error in found.get("errors") or () if "code" in error]
    return codes[0] if codes else ("REFUSED" if found.get("errors") else "DONE")
