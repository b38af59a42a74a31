from domain.ids import OrderId, uuid7
from services.order import access
from tests.make import NOW

SECRET = "one-secret-of-a-shop-of-32-characters"
OTHER_SECRET = "another-secret-of-a-shop-of-32-characters"


def test_the_token_of_an_order_is_always_the_same_and_opens_this_order_alone() -> None:
    order_id, other_id = OrderId(uuid7(NOW)), OrderId(uuid7(NOW))

    token = access.token(order_id, secret=SECRET)

    assert token == access.token(order_id, secret=SECRET)
    assert len(token) == 32
    assert access.holds(order_id, token, secret=SECRET)
    assert not access.holds(other_id, token, secret=SECRET)
    assert not access.holds(order_id, token, secret=OTHER_SECRET)


def test_a_part_of_the_token_or_rubbish_opens_nothing() -> None:
    order_id = OrderId(uuid7(NOW))
    token = access.token(order_id, secret=SECRET)

    for text in (None, "", token[:16], token[:-1], token + "AAAA", token.swapcase(), "ü" * 32, "A" * 1_000_000):
        assert not access.holds(order_id, text, secret=SECRET)
