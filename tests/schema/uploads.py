"""Uploads as clients make them."""

from typing import Any

from tests.api import Api

UPLOAD = """
mutation ($input: MediaUploadInput!) {
  mediaUpload(input: $input) {
    media { id image { url alt width height mediaId } }
    errors { __typename code message path ... on RateLimitedError { retryAfterSeconds } }
  }
}
"""


async def send(api: Api, data: bytes, *, token: str, alt: str | None = None) -> Any:
    """Upload a picture and give the payload."""
    return (await api.run(UPLOAD, {"input": {"file": data, "alt": alt}}, token=token)).payload("mediaUpload")


async def sent(api: Api, data: bytes, *, token: str, alt: str | None = None) -> str:
    """Upload a picture and give the upload's id."""
    payload = await send(api, data, token=token, alt=alt)
    assert payload["errors"] == []
    return payload["media"]["id"]
