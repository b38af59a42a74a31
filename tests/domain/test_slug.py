"""Slugs are made of any name, and are what an address can hold."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InvalidInput
from domain.ids import uuid7
from domain.slug import PATTERN, candidates, check, made_of, slugify
from tests.make import NOW


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Blue Mug", "blue-mug"),
        ("  Café crème — 250 g ", "cafe-creme-250-g"),
        ("Straße Øre Ærø Łódź", "strasse-ore-aero-lodz"),
        ("Men's T-Shirt", "mens-t-shirt"),
        ("ＦＵＬＬ width ½", "full-width-1-2"),
        ("手机", ""),
        ("---", ""),
    ],
)
def test_names_become_plain_letters_digits_and_hyphens(name: str, slug: str) -> None:
    assert slugify(name, maximum=160) == slug


@pytest.mark.parametrize("name", ["手机 5", "手机", "!!!", "Чайник", "スマホ 12"])
def test_names_in_other_scripts_are_called_by_their_id(name: str) -> None:
    row_id = uuid7(NOW)

    assert made_of(name, row_id, prefix="p", maximum=160) == f"p-{row_id.hex[-10:]}"


@pytest.mark.parametrize(
    ("name", "slug"), [("iPhone 手机", "iphone"), ("Łódź", "lodz"), ("Größe", "grosse"), ("10%", "10")]
)
def test_names_that_are_mostly_latin_keep_their_letters(name: str, slug: str) -> None:
    assert made_of(name, uuid7(NOW), prefix="p", maximum=160) == slug


@given(name=st.text(max_size=400), maximum=st.integers(min_value=20, max_value=160))
def test_whatever_the_name_the_slug_is_well_formed(name: str, maximum: int) -> None:
    slug = made_of(name, uuid7(NOW), prefix="p", maximum=maximum)
    numbered = list(islice(candidates(slug, maximum=maximum), 12))

    assert all(PATTERN.fullmatch(each) and len(each) <= maximum for each in numbered)
    assert len(set(numbered)) == 12


@pytest.mark.parametrize("slug", ["", "-", "a--b", "-a", "a-", "A", "a b", "ä", "a_b", "a\n", "x" * 161])
def test_other_slugs_are_refused(slug: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check(slug, maximum=160, path=["slug"])

    assert refused.value.path == ["slug"]
