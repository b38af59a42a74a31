"""Which gateways the shop offers."""

from gateways.payment.adapters.sandbox import SandboxGateway
from gateways.payment.port import PaymentGateway, PaymentGateways
from kit.clock import Clock
from kit.config import Settings


def payments(settings: Settings, *, now: Clock) -> PaymentGateways:
    """Make the gateways that the settings name, by code."""
    offered: list[PaymentGateway] = []
    if settings.sandbox:
        offered.append(
            SandboxGateway(
                url=settings.sandbox_url,
                secret=settings.sandbox_secret,
                notify_url=f"{settings.callback_url}/webhooks/payments/sandbox",
                timeout=settings.gateway_timeout,
                clock=now,
            )
        )
    return {gateway.code: gateway for gateway in offered}
