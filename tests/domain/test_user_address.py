"""What makes an address valid, and how it is kept."""

import dataclasses

import pytest

from domain.address import LIMITS, Address, checked
from domain.errors import ExpectedGroup, InvalidInput

BERLIN = Address(recipient="Ada Lovelace", line1="Unter den Linden 1", city="Berlin", country="DE", postal_code="10117")


def refusals(address: Address, *path: str) -> list[tuple[list[str] | None, str]]:
    with pytest.raises(ExpectedGroup) as raised:
        checked(address, path=path or ("address",))
    assert all(isinstance(error, InvalidInput) for error in raised.value.errors)
    return [(error.path, error.message("en")) for error in raised.value.errors]


def test_a_valid_address_is_tidied() -> None:
    untidy = dataclasses.replace(BERLIN, recipient="  Ada \n Lovelace ", line2="   ", phone="030 901820")

    assert checked(untidy) == dataclasses.replace(BERLIN, phone="+4930901820")


def test_every_wrong_field_is_named_at_its_place_in_the_input() -> None:
    wrong = dataclasses.replace(BERLIN, recipient=" ", line1="x" * 201, postal_code="1" * 21)

    assert refusals(wrong, "lines", "0", "address") == [
        (["lines", "0", "address", "recipient"], "This is needed in an address."),
        (["lines", "0", "address", "line1"], "At most 200 characters."),
        (["lines", "0", "address", "postalCode"], "At most 20 characters."),
    ]


@pytest.mark.parametrize("name", [name for name in LIMITS if name not in ("country", "phone", "postal_code")])
def test_a_text_may_be_as_long_as_its_limit_and_no_longer(name: str) -> None:
    longest = dataclasses.replace(BERLIN, **{name: "址" * LIMITS[name]})
    too_long = dataclasses.replace(BERLIN, **{name: "址" * (LIMITS[name] + 1)})

    assert getattr(checked(longest), name) == "址" * LIMITS[name]
    assert refusals(too_long) == [(["address", name], f"At most {LIMITS[name]} characters.")]


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\ud800"])
def test_control_characters_and_lone_surrogates_are_refused(letter: str) -> None:
    assert refusals(dataclasses.replace(BERLIN, city=f"Ber{letter}lin")) == [
        (["address", "city"], "Control characters are not allowed.")
    ]


@pytest.mark.parametrize(
    ("country", "postal_code"),
    [
        ("US", "94103-1234"),
        ("CA", "K1A 0B1"),
        ("GB", "SW1A 1AA"),
        ("JP", "100-0001"),
        ("CN", "100000"),
        ("NL", "1012 AB"),
    ],
)
def test_a_postcode_of_its_country_is_taken_in_either_case(country: str, postal_code: str) -> None:
    address = dataclasses.replace(BERLIN, country=country, postal_code=postal_code.lower(), region="Region")

    assert checked(address).postal_code == postal_code


@pytest.mark.parametrize(
    ("country", "postal_code"), [("US", "9410"), ("DE", None), ("CN", "10000a"), ("JP", "١٠٠-٠٠٠١")]
)
def test_a_postcode_of_another_country_or_none_is_refused(country: str, postal_code: str | None) -> None:
    address = dataclasses.replace(BERLIN, country=country, postal_code=postal_code, region="Region")

    assert refusals(address) == [(["address", "postalCode"], "This is not a postcode of the country.")]


def test_a_country_without_postcodes_needs_none() -> None:
    hong_kong = Address(recipient="陈大文", line1="弥敦道 1 号", city="香港", country="HK")

    assert checked(hong_kong) == hong_kong


def test_a_country_with_states_needs_one() -> None:
    assert refusals(dataclasses.replace(BERLIN, country="US")) == [
        (["address", "region"], "Addresses in this country need a state or province.")
    ]


@pytest.mark.parametrize("phone", ["12", "call me", "+49", "+999 123 456 789"])
def test_what_is_no_phone_number_is_refused(phone: str) -> None:
    assert refusals(dataclasses.replace(BERLIN, phone=phone)) == [
        (["address", "phone"], "This is not a phone number: write it with its country code.")
    ]


def test_an_address_survives_its_column() -> None:
    address = dataclasses.replace(BERLIN, line2="二楼", region="Berlin", phone="+4930901820")

    assert Address.from_json(address.as_json()) == address


def test_a_column_of_another_version_is_still_read() -> None:
    text = '{"recipient": "Ada", "line1": "1", "city": "Berlin", "country": "DE", "floor": 2}'

    assert Address.from_json(text) == Address(recipient="Ada", line1="1", city="Berlin", country="DE")
