"""Who a request comes from: access tokens are checked against their session each time, so that an end is an end."""

from domain.access import Viewer
from kit import tokens
from loaders import user as users
from resolvers.context import Tools


async def authenticate(token: str, *, tools: Tools) -> Viewer | None:
    """Give the viewer of an access token; None for one that is not valid, or whose session has ended.

    Roles, language and name are read as they are now, with the session, in one statement.
    """
    now = tools.clock()
    access = tokens.access_tokens(tools.settings.secret).read(token, now=now)
    if access is None:
        return None
    return await users.viewer(user_id=access.subject, session_id=access.session, now=now)
