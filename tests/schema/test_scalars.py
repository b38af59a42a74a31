"""What the contract's scalars take, and what they refuse."""

import pytest

from schema import scalars


@pytest.mark.parametrize(
    "text", ["https://shop.example", "http://localhost:3000/back?order=1#done", "https://例子.中国/a"]
)
def test_an_absolute_address_is_a_url(text: str) -> None:
    assert scalars.read_url(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/back",
        "//evil.example",
        "javascript:alert(1)",
        "https:",
        "https://[",
        "ftp://a.example",
        "https://" + "a" * 2_000,
        "https://a.example\\@evil.example",
        "https://a.example/\r\nset-cookie: a=b",
        "https://a .example",
        " https://a.example",
    ],
)
def test_what_could_lead_elsewhere_is_no_url(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        scalars.read_url(text)


@pytest.mark.parametrize("text", ["1e3", "NaN", "Infinity", "+1", ".5", "1.", "1_000", "١٢", ""])
def test_what_is_no_plain_decimal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="decimal"):
        scalars.read_decimal(text)


@pytest.mark.parametrize("text", ["2026-01-31", "2026-02-30T12:00:00Z", "2026-01-31T12:00:00", "٢٠٢٦-01-31T12:00:00Z"])
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        scalars.read_datetime(text)
