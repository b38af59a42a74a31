"""The picture of a run."""

from xml.etree import ElementTree

from benchmarks import chart
from tests.benchmarks.test_report import found

SVG = "{http://www.w3.org/2000/svg}"


def test_a_bar_is_as_long_as_its_ratio_and_split_by_who_spent_the_time() -> None:
    image = ElementTree.fromstring(chart.svg([found(goal=4.0)]))  # noqa: S314  our own words

    widths = {kind: _bars(image, kind)[-1] for kind in ("server", "postgres")}
    unit = chart.BARS / (8 * 1.04)
    assert widths["server"] == f"{6 * unit:.1f}"
    assert widths["postgres"] == f"{2 * unit:.1f}"


def test_names_and_figures_stand_beside_the_bars() -> None:
    image = ElementTree.fromstring(chart.svg([found(goal=4.0)]))  # noqa: S314  our own words

    words = ["".join(each.itertext()) for each in image.iter(f"{SVG}text")]
    assert words[-2:] == ["A page & more", "8.00 × not met"]


def _bars(image: ElementTree.Element, kind: str) -> list[str]:
    return [each.attrib["width"] for each in image.iter(f"{SVG}rect") if each.attrib.get("class") == kind]
