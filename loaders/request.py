"""The loaders of one operation, each built when it is first asked for."""

from loaders.cart import CartLoaders
from loaders.label import LabelLoaders
from loaders.media import MediaLoaders
from loaders.order import OrderLoaders
from loaders.paging import Pager
from loaders.payment import PaymentLoaders
from loaders.product import ProductLoaders
from loaders.review import ReviewLoaders
from loaders.scope import Scope
from loaders.shop import ShopLoaders
from loaders.user import UserLoaders
from loaders.variant import VariantLoaders


class RequestLoaders(
    ShopLoaders,
    UserLoaders,
    ProductLoaders,
    VariantLoaders,
    LabelLoaders,
    CartLoaders,
    OrderLoaders,
    ReviewLoaders,
    MediaLoaders,
    PaymentLoaders,
):
    """Every noun's loaders side by side: `ctx.loaders.order_by_id.load(id)`.

    One object for each operation: what a load gave is remembered until the operation ends, so after a write
    `forget()` starts afresh.
    """

    def __init__(self, scope: Scope, pager: Pager) -> None:
        self.scope = scope
        self.pager = pager

    def forget(self) -> None:
        """Drop what was loaded: a write came in between."""
        self.__dict__ = {"scope": self.scope, "pager": self.pager}
