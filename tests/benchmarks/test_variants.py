"""The servers that can be measured are those that the shop's settings can make."""

from benchmarks.scenarios import SCENARIOS
from benchmarks.variants import SHOP, Variant


def test_a_server_exists_once_the_shop_has_the_settings_that_it_needs() -> None:
    assert SHOP.exists
    assert Variant("persisting", "app", needs=("SOUK_PERSISTED_QUERIES",)).exists
    assert not Variant("flying", "app", needs=("SOUK_PERSISTED_QUERIES", "SOUK_WINGS")).exists


def test_what_makes_answers_is_measured_without_keeping_them() -> None:
    keeping = {each.name for each in SCENARIOS if each.variant.settings != SHOP.settings}

    assert keeping == {"cached"}
