"""The demo shop's own pictures."""

import re
from xml.etree import ElementTree

from cli.demo import content, pictures
from cli.demo.shapes import DemoPicture, Text

CATALOGUE = content.catalogue()
PICTURES = {
    picture.path: picture
    for picture in (
        *(category.picture for category in CATALOGUE.categories),
        *(picture for product in CATALOGUE.products for picture in product.pictures),
        *(variant.picture for product in CATALOGUE.products for variant in product.variants),
    )
}


def test_every_picture_is_small_well_formed_and_runs_nothing() -> None:
    for picture in PICTURES.values():
        svg = pictures.render(picture)
        root = ElementTree.fromstring(svg)  # noqa: S314  drawn by ourselves a line above

        assert len(svg.encode()) <= 4096, picture.path
        assert root.get("viewBox") == "0 0 800 800"
        assert not re.search(r"<script|\son\w+=|https?://(?!www\.w3\.org/2000/svg)|\$[a-z]|\{", svg), picture.path
        assert not re.search(r'(?:href|xlink:href)="(?!#)', svg), picture.path
        defined = set(re.findall(r'\bid="(\w+)"', svg))
        assert set(re.findall(r"url\(#(\w+)\)|href=\"#(\w+)\"", svg)) <= {
            pair for name in defined for pair in ((name, ""), ("", name))
        }


def test_a_product_has_a_picture_for_each_color_and_each_variant_shows_its_own() -> None:
    for product in CATALOGUE.products:
        colors = dict(product.options).get("color", ())

        assert len(product.pictures) == max(len(colors), 1)
        for variant in product.variants:
            color = dict(variant.selected).get("color")
            assert color is None or variant.picture.color == color
            assert variant.picture in product.pictures


def test_there_are_many_drawings_and_details() -> None:
    assert len({picture.drawing for picture in PICTURES.values()}) >= 60
    assert {picture.drawing for picture in PICTURES.values()} == set(pictures.DRAWINGS)
    assert len(PICTURES) > 800


def test_a_path_changes_with_what_is_drawn() -> None:
    navy = pictures.picture("mug", look=0, color="navy", alt=Text("Mug", "Becher", "杯子", "マグカップ"))
    red = pictures.picture("mug", look=0, color="red", alt=Text("Mug", "Becher", "杯子", "マグカップ"))

    assert pictures.render(navy) != pictures.render(red)
    assert navy.path != red.path
    assert re.fullmatch(r"demo/mug-0-navy\.[0-9a-f]{10}\.svg", navy.path)


def test_pictures_are_described_in_four_languages() -> None:
    described: list[DemoPicture] = [picture for product in CATALOGUE.products for picture in product.pictures]

    assert all(picture.alt.en and picture.alt.de and picture.alt.zh and picture.alt.ja for picture in described)
    assert described[0].alt == Text(
        "Tide Organic Cotton T-Shirt, Navy",
        "T-Shirt Tide aus Bio-Baumwolle, Marineblau",
        "潮汐有机棉短袖T恤，藏青色",
        "Tide オーガニックコットンTシャツ、ネイビー",
    )
