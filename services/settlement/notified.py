"""A gateway's notification: believed or not, applied once."""

from collections.abc import Mapping

from domain.ids import uuid7
from domain.payment import Contradiction
from gateways.payment.port import Acknowledgement, Notification, PaymentGateway
from kit import log
from kit.clock import Clock
from kit.db import transaction
from services.settlement import apply
from services.settlement.locked import lock

logger = log.get(__name__)


async def notified(
    gateway: PaymentGateway, headers: Mapping[str, str], body: bytes, *, clock: Clock
) -> Acknowledgement:
    """Verify a notification over its raw body and apply it; one that comes again is answered and changes nothing.

    What is to go back because of it is reserved, and carried out by the worker: the gateway is answered at once.
    Raises: NotificationRejected; GatewayDown when the key to verify with cannot be fetched now.
    """
    notification = await gateway.parse_notification(headers, body, now=clock())
    try:
        await _apply(notification, clock=clock)
    except Contradiction as error:
        # Signed and yet impossible: repeating it would not help, a person has to look.
        logger.error("payment.contradiction", gateway=gateway.code, event_id=notification.event_id, error=str(error))
    return gateway.acknowledgement


async def _apply(notification: Notification, *, clock: Clock) -> None:
    now = clock()
    picture = notification.payment
    payment_id = picture.payment_id if picture is not None else None
    async with transaction() as tx:
        is_new = await tx.fetchval(
            "INSERT INTO notification (id, gateway, event_id, payment_id, received_at) VALUES ($1, $2, $3, $4, $5) "
            "ON CONFLICT (gateway, event_id) DO NOTHING RETURNING id",
            uuid7(now),
            notification.gateway,
            notification.event_id,
            payment_id,
            now,
        )
        if is_new is None or picture is None or payment_id is None:
            return
        payment = await lock(tx, payment_id)
        if payment is None or payment.gateway != notification.gateway:
            logger.warning("payment.unknown", gateway=notification.gateway, event_id=notification.event_id)
            return
        await apply.hear(tx, payment, picture, now=now)
