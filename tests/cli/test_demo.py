"""The demo catalogue: enough of everything, in four languages, at believable prices."""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

import pytest

from cli.demo import content, vocabulary
from cli.demo.shapes import CURRENCIES, DemoPrice, Text, demo_id
from domain.money import exponent

CATALOGUE = content.catalogue()
HAN = re.compile(r"[\u4e00-\u9fff]")
KANA = re.compile(r"[\u3041-\u30ff]")
IN_LATIN = {"Bluetooth", "USB-C"}
"""Words that Japanese writes in Latin letters too."""


def prices() -> Iterator[DemoPrice]:
    return (price for product in CATALOGUE.products for variant in product.variants for price in variant.prices)


def test_there_is_enough_of_everything() -> None:
    active = [product for product in CATALOGUE.products if product.status == "ACTIVE"]

    assert len(active) >= 400
    assert sum(len(product.variants) for product in active) >= 1200
    assert len(CATALOGUE.brands) >= 10
    assert {product.brand for product in CATALOGUE.products} == set(CATALOGUE.brands)
    assert {product.status for product in CATALOGUE.products} == {"ACTIVE", "DRAFT", "ARCHIVED"}
    assert all(1 <= len(product.variants) <= 12 for product in CATALOGUE.products)


def test_the_tree_has_three_levels_and_products_stand_in_leaves() -> None:
    depths = Counter(category.depth for category in CATALOGUE.categories)
    by_id = {category.id: category for category in CATALOGUE.categories}
    parents = {category.parent_id for category in CATALOGUE.categories}

    assert 6 <= depths[0] <= 8
    assert depths[1] >= 20
    assert depths[2] >= 60
    assert set(depths) == {0, 1, 2}
    for category in CATALOGUE.categories:
        assert (category.parent_id is None) == (category.depth == 0)
        assert category.parent_id is None or by_id[category.parent_id].depth == category.depth - 1
    assert all(by_id[product.category_id].depth == 2 for product in CATALOGUE.products)
    leaves = {category.id for category in CATALOGUE.categories} - parents
    assert {product.category_id for product in CATALOGUE.products} == leaves


def test_skus_slugs_names_and_ids_are_unique() -> None:
    products, categories = CATALOGUE.products, CATALOGUE.categories
    variants = [variant for product in products for variant in product.variants]

    for values in (
        [variant.sku for variant in variants],
        [product.slug for product in products],
        [category.slug for category in categories],
        [product.name.en for product in products],
        [product.name.de for product in products],
        [product.name.zh for product in products],
        [product.name.ja for product in products],
        [product.description.en for product in products],
        [row.id for row in (*products, *variants, *categories)],
    ):
        assert [value for value, times in Counter(values).items() if times > 1] == []


def test_a_product_speaks_four_languages() -> None:
    for product in CATALOGUE.products:
        for text in (product.name, product.description):
            assert all(text.by_language().values()), product.slug
            assert text.de != text.en
            assert HAN.search(text.zh), product.slug
            assert not HAN.search(text.en + text.de)
            assert not KANA.search(text.en + text.de + text.zh), product.slug
            assert KANA.search(text.ja) or HAN.search(text.ja), product.slug
        assert KANA.search(product.description.ja), product.slug
        assert product.name.de[0].isupper(), product.slug
        assert not re.search(r"\s\s|[{}|$]|\.\.|。。", "".join(product.description)), product.slug
        # Chinese and Japanese prose keeps to full-width punctuation.
        assert not re.search(r"[\u3041-\u30ff\u4e00-\u9fff][,;!?]", product.description.zh + product.description.ja)


def test_a_description_has_two_to_four_sentences_or_a_few_more_short_ones() -> None:
    counts = Counter(len(re.findall(r"[.!?](?:\s|$)", product.description.en)) for product in CATALOGUE.products)

    assert set(counts) <= set(range(2, 7))
    assert sum(counts[number] for number in (2, 3, 4)) > 0.9 * len(CATALOGUE.products)


def test_every_word_of_the_catalogue_is_translated() -> None:
    texts: list[Text] = [category.name for category in CATALOGUE.categories]
    for word in (*CATALOGUE.options, *CATALOGUE.attributes):
        texts += [word.name, *(value.name for value in word.values)]

    for text in texts:
        assert all(text.by_language().values()), text
    named = [text for text in texts if not re.search(r"\d|^[SMLX]+$", text.zh)]
    assert all(HAN.search(text.zh) for text in named)
    in_latin = {text.ja for text in named if not KANA.search(text.ja) and not HAN.search(text.ja)}
    assert in_latin <= IN_LATIN, in_latin - IN_LATIN
    # Loanwords are spelled alike in English and German, the rest is not.
    assert sum(text.de == text.en for text in named) < len(named) / 10


def test_words_are_told_apart_in_the_first_language() -> None:
    words = {word.key: word for word in (*CATALOGUE.options, *CATALOGUE.attributes)}

    assert max(Counter(word.name.en.lower() for word in words.values()).values()) == 1
    for option in CATALOGUE.options:
        assert option.name == words[option.key].name
    for word in (*CATALOGUE.options, *CATALOGUE.attributes):
        assert max(Counter(value.name.en.lower() for value in word.values).values()) == 1, word.key


def test_keys_mean_the_same_as_option_and_as_attribute() -> None:
    seen: dict[tuple[str, str], Text] = {}

    for word in (*CATALOGUE.options, *CATALOGUE.attributes):
        for value in word.values:
            assert seen.setdefault((word.key, value.key), value.name) == value.name


def test_options_and_attributes_of_a_product_are_named_in_the_catalogue() -> None:
    options = {word.key: {value.key for value in word.values} for word in CATALOGUE.options}
    attributes = {word.key: {value.key for value in word.values} for word in CATALOGUE.attributes}

    for product in CATALOGUE.products:
        assert all(set(values) <= options[key] for key, values in product.options)
        assert all(value in attributes[key] for key, value in product.attributes)
        assert len(dict(product.attributes)) == len(product.attributes)
        assert not set(dict(product.options)) & set(dict(product.attributes))


def test_the_variants_of_a_product_are_every_combination_once() -> None:
    for product in CATALOGUE.products:
        combinations = {variant.selected for variant in product.variants}
        expected = 1
        for _, values in product.options:
            expected *= len(values)

        assert len(combinations) == len(product.variants) == expected
        assert all([key for key, _ in chosen] == [key for key, _ in product.options] for chosen in combinations)


def test_prices_are_positive_and_end_as_prices_do() -> None:
    for price in prices():
        whole, rest = divmod(price.minor, 10 ** exponent(price.currency))
        assert price.minor > 0
        assert price.compare_at_minor is None or price.compare_at_minor > price.minor
        match price.currency:
            case "USD":
                assert rest in (99, 49) if whole < 99 else whole == 99 or (rest == 0 and whole % 10 == 9)
            case "EUR":
                assert rest in (90, 50, 0) if whole < 99 else whole == 99 or (rest == 0 and whole % 10 == 9)
            case "CNY":
                assert rest == 0
                assert whole % 10 == 9
            case _:
                assert whole % 100 in (80, 0)


def test_every_variant_is_priced_in_every_currency_and_the_currencies_agree() -> None:
    for product in CATALOGUE.products:
        for variant in product.variants:
            by_currency = {price.currency: price for price in variant.prices}
            assert tuple(by_currency) == CURRENCIES
            usd = by_currency["USD"].minor / 100
            assert 0.8 <= by_currency["EUR"].minor / 100 / usd <= 1.05
            assert 5.8 <= by_currency["CNY"].minor / 100 / usd <= 8.2
            assert 120 <= by_currency["JPY"].minor / usd <= 176
            assert len({price.compare_at_minor is None for price in variant.prices}) == 1


def test_some_products_cost_more_in_a_larger_size() -> None:
    phone = next(product for product in CATALOGUE.products if product.slug == "atlas-pro-camera-smartphone")
    by_storage = {dict(variant.selected)["storage"]: variant.prices[0].minor for variant in phone.variants}

    assert by_storage["256gb"] < by_storage["512gb"] < by_storage["1tb"]


def test_some_are_on_sale_some_low_some_out() -> None:
    stock = [variant.stock for product in CATALOGUE.products for variant in product.variants]
    reduced = sum(product.variants[0].prices[0].compare_at_minor is not None for product in CATALOGUE.products)

    assert 0.05 < sum(units == 0 for units in stock) / len(stock) < 0.15
    assert 0.05 < sum(1 <= units <= 5 for units in stock) / len(stock) < 0.15
    assert 0.1 < reduced / len(CATALOGUE.products) < 0.3


def test_the_catalogue_grew_over_three_years() -> None:
    ages = sorted((content.BASE - product.created_at).days for product in CATALOGUE.products)

    assert ages[0] < 30
    assert ages[-1] > 2.5 * 365
    assert all(content.OPENED < product.created_at < content.BASE for product in CATALOGUE.products)
    assert len({product.units_sold for product in CATALOGUE.products}) > 200


def test_the_catalogue_is_the_same_each_time() -> None:
    first = sha256(repr(CATALOGUE).encode()).hexdigest()
    content.catalogue.cache_clear()

    assert sha256(repr(content.catalogue()).encode()).hexdigest() == first


def test_a_demo_id_is_a_version_7_uuid_of_its_time() -> None:
    value = demo_id(content.BASE, "product", "x")

    assert (value.version, value.variant) == (7, "specified in RFC 4122")
    assert value.int >> 80 == int(content.BASE.timestamp() * 1000)
    assert value == demo_id(content.BASE, "product", "x") != demo_id(content.BASE, "product", "y")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("1.5l", Text("1.5 L", "1,5 l", "1.5升", "1.5L")),
        ("26800mah", Text("26,800 mAh", "26.800 mAh", "26800毫安时", "26800mAh")),
        ("50mp", Text("50 MP", "50 MP", "5000万像素", "5000万画素")),
        ("minus5c", Text("−5 °C", "−5 °C", "−5℃", "−5℃")),
        ("39", Text("39", "39", "39", "39")),
        ("12pack", Text("Set of 12", "12er-Set", "12件装", "12個セット")),
    ],
)
def test_measures_are_written_as_each_language_does(key: str, words: Text) -> None:
    assert vocabulary.measure(key) == words


@pytest.mark.parametrize(
    ("option", "key", "code"),
    [("color", "navy", "NVY"), ("size", "xl", "XL"), ("storage", "1tb", "1T"), ("comfort", "minus5c", "N5")],
)
def test_values_stand_in_skus_by_short_codes(option: str, key: str, code: str) -> None:
    assert vocabulary.sku_code(option, key) == code
