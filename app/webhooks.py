"""`/webhooks/payments/{gateway}`: what payment gateways tell by themselves."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from engine.http import body
from gateways.payment.errors import GatewayDown, NotificationRejected, Rejection
from kit import log
from resolvers.context import Tools
from services.settlement.notified import notified

logger = log.get(__name__)
MAX_BYTES = 1_048_576
RETRY_SECONDS = "30"


def routes(tools: Tools) -> list[BaseRoute]:
    """Build the route: it hands the raw body on, because that is what is signed."""

    async def payment(request: Request) -> Response:
        gateway = tools.payments.get(request.path_params["gateway"])
        if gateway is None:
            raise HTTPException(404)
        try:
            async with asyncio.timeout(tools.settings.body_timeout.total_seconds()):
                raw = await body.read(request, limit=MAX_BYTES)
        except TimeoutError:
            raise HTTPException(408) from None
        if raw is None:
            raise HTTPException(413)
        try:
            answer = await notified(gateway, dict(request.headers), raw, clock=tools.clock)
        except NotificationRejected as rejected:
            logger.warning("webhook.rejected", gateway=gateway.code, reason=rejected.rejection.value)
            raise HTTPException(401 if rejected.rejection is Rejection.BAD_SIGNATURE else 400) from None
        except GatewayDown:
            # It will be told again, when the key to check it by can be had.
            raise HTTPException(503, headers={"retry-after": RETRY_SECONDS}) from None
        return Response(answer.body, status_code=answer.status, media_type=answer.media_type)

    async def told(request: Request) -> Response:
        try:
            return await payment(request)
        except ClientDisconnect:
            raise HTTPException(400) from None

    return [Route("/webhooks/payments/{gateway}", told, methods=["POST"])]
