"""Raw requests to the endpoint, where the shape of HTTP itself is what is tested."""

from dataclasses import dataclass
from typing import Any

import httpx2

JSON = "application/json"
RESPONSE_JSON = "application/graphql-response+json"
QUERY = "{ shop { name } }"
DATA = {"data": {"shop": {"name": "Souk"}}}


@dataclass(frozen=True)
class Wire:
    """An HTTP client of the endpoint."""

    client: httpx2.AsyncClient

    async def post(self, body: Any, /, **headers: str) -> httpx2.Response:
        """Send a body: bytes as they are, anything else as JSON. `content_type` and other headers by keyword."""
        sent = {"content-type": JSON} | {name.replace("_", "-"): value for name, value in headers.items()}
        if isinstance(body, bytes):
            return await self.client.post("/graphql", content=body, headers=sent)
        return await self.client.post("/graphql", json=body, headers=sent)

    async def get(self, query: str | None = QUERY, /, **headers: str) -> httpx2.Response:
        """Ask by GET, with the header that no other site can send."""
        sent = {"x-souk-csrf": "1"} | {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.client.get("/graphql", params={"query": query} if query is not None else {}, headers=sent)


def error(answer: httpx2.Response) -> tuple[int, str, str]:
    """Give status, code and message of an answer that is one error, after checking its form."""
    body = answer.json()
    assert list(body) == ["errors"], body
    (only,) = body["errors"]
    assert only["extensions"]["requestId"] == answer.headers["x-request-id"]
    return answer.status_code, only["extensions"]["code"], only["message"]
