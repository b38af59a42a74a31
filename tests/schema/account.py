"""What the tests of accounts send, and the links that they find in mails."""

import re
from typing import Any

from kit import db
from tests.api import Api

SESSION = "user { id email emailVerified displayName } tokens { accessToken refreshToken } errors { code path message }"
REGISTER = (
    "mutation($input: UserRegisterInput!) { userRegister(input: $input) { accepted errors { code path message } } }"
)
VERIFY = f"mutation($input: UserVerifyInput!) {{ userVerify(input: $input) {{ {SESSION} }} }}"
LOGIN = f"mutation($input: UserLoginInput!) {{ userLogin(input: $input) {{ {SESSION} }} }}"
RESET = f"mutation($input: PasswordResetInput!) {{ passwordReset(input: $input) {{ {SESSION} }} }}"
CHANGE = f"mutation($input: PasswordChangeInput!) {{ passwordChange(input: $input) {{ {SESSION} }} }}"
REFRESH = """
mutation($input: TokenRefreshInput!) {
  tokenRefresh(input: $input) { tokens { accessToken refreshToken } errors { code path } }
}
"""
LOGOUT = "mutation($input: UserLogoutInput!) { userLogout(input: $input) { sessionsEnded errors { code } } }"
ME = "{ me { id email displayName } }"
PASSWORD = "correct horse battery"


def request_of(mutation: str) -> str:
    """Write a mutation that asks for a mail."""
    kind = mutation[0].upper() + mutation[1:]
    return f"mutation($input: {kind}Input!) {{ {mutation}(input: $input) {{ accepted errors {{ code path }} }} }}"


async def send(api: Api, document: str, viewer: str | None = None, /, **given: Any) -> Any:
    """Run a mutation with this input, as whose access token it is; give its payload."""
    result = await api.run(document, {"input": given}, token=viewer)
    assert result.errors == [], result.errors
    (payload,) = result.data.values()
    return payload


async def me(api: Api, token: str) -> Any:
    """Ask who a token's viewer is: the user, or the codes of the refusal."""
    result = await api.run(ME, token=token)
    return result.codes if result.errors else result.data["me"]


async def mails(to: str) -> list[db.Record]:
    """Read what was posted to an address, the oldest first."""
    return await db.fetch("SELECT subject, text, html FROM mail WHERE recipient = $1 ORDER BY id", to)


async def link(to: str) -> str:
    """Find the token of the newest link that was mailed to an address."""
    newest = (await mails(to))[-1]
    found = re.search(r"\?token=([A-Za-z0-9_-]{43})\b", newest["text"])
    assert found is not None, newest["text"]
    assert f"?token={found[1]}" in newest["html"]
    return found[1]


def codes(payload: Any) -> list[str]:
    return [error["code"] for error in payload["errors"]]
