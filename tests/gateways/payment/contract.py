"""What every payment adapter has to do, whatever stands behind it: subclass it and give it a `rig`."""

from tests.gateways.payment.contract_create import CreateContract
from tests.gateways.payment.contract_failure import FailureContract
from tests.gateways.payment.contract_money import CaptureContract, RefundContract, VoidContract
from tests.gateways.payment.contract_notification import NotificationContract


class GatewayContract(
    CreateContract, CaptureContract, VoidContract, RefundContract, NotificationContract, FailureContract
):
    """All of it."""
