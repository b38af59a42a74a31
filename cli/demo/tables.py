"""Reading the content tables: a row a line, cells apart by `|`, texts in English, German, Chinese, Japanese."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cli.demo.shapes import Text

_GERMAN_TAIL = re.compile(r",| (?:aus|mit|für|fürs|ohne|zum|im)\b")

Pairs = tuple[tuple[str, str], ...]
Options = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Model:
    """One product as its row tells it: line one the facts, line two the sentence that only it has.

    Among its options `draw` is none: it names another drawing than the type's, and maybe its detail: `soap.0`.
    """

    brand_code: str
    series: Text
    noun: Text
    usd: str
    options: Options
    attributes: Pairs
    signature: Text
    drawing: str
    look: int | None

    @property
    def name(self) -> Text:
        """Join series and noun as each language does.

        German puts the series behind the head of the noun: `T-Shirt Tide aus Bio-Baumwolle`. Chinese runs on without a
        space, unless the series is in Latin letters; Japanese keeps the series as its maker writes it, in Latin letters.
        """
        gap = " " if self.series.zh[-1].isascii() else ""
        found = _GERMAN_TAIL.search(self.noun.de)
        head, tail = (self.noun.de[: found.start()], self.noun.de[found.start() :]) if found else (self.noun.de, "")
        return Text(
            f"{self.series.en} {self.noun.en}",
            f"{head[0].upper()}{head[1:]} {self.series.de}{tail}",
            f"{self.series.zh}{gap}{self.noun.zh}",
            f"{self.series.ja} {self.noun.ja}",
        )


@dataclass(frozen=True, slots=True)
class ProductType:
    """What the products of one leaf category share; the tables are read by `models_of` and `texts`.

    `noun` is singular with its German article, for reviews; `options` and `attributes` are added to each product's own;
    the value `none` takes a shared attribute away.
    """

    key: str
    code: str
    drawing: str
    family: str
    noun: str
    openers: str
    features: str
    products: str
    options: str = ""
    attributes: str = ""


def rows(table: str) -> Iterator[list[str]]:
    """Give the cells of each row; empty lines are left out."""
    for line in table.splitlines():
        if line.strip():
            yield [cell.strip() for cell in line.split("|")]


def texts(table: str) -> tuple[Text, ...]:
    """Read a table whose rows are one text each."""
    return tuple(Text(*cells) for cells in rows(table))


def keyed_texts(table: str) -> dict[str, Text]:
    """Read a table whose first cell is a key."""
    return {key: Text(*cells) for key, *cells in rows(table)}


def pairs(cell: str) -> Pairs:
    """Read `material=linen fit=loose`."""
    return tuple((key, value) for key, _, value in (part.partition("=") for part in cell.split()))


def options(cell: str) -> Options:
    """Read `color=navy,white size=s,m`."""
    return tuple((key, tuple(values.split(","))) for key, values in pairs(cell))


def models_of(kind: ProductType) -> tuple[Model, ...]:
    """Read the products of a type."""
    lines = list(rows(kind.products))
    return tuple(_model(kind, head, tail) for head, tail in zip(lines[::2], lines[1::2], strict=True))


def _model(kind: ProductType, head: list[str], tail: list[str]) -> Model:
    brand_code, series, en, de, zh, ja, usd, own_options, own_attributes = head
    latin, _, chinese = series.partition("/")
    own, own_choice = pairs(own_attributes), tuple(o for o in options(own_options) if o[0] != "draw")
    drawing, _, look = dict(options(own_options)).get("draw", (kind.drawing,))[0].partition(".")
    shared = tuple(pair for pair in pairs(kind.attributes) if pair[0] not in dict(own))
    return Model(
        brand_code,
        Text(latin, latin, chinese or latin, latin),
        Text(en, de, zh, ja),
        usd,
        own_choice + tuple(option for option in options(kind.options) if option[0] not in dict(own_choice)),
        tuple(pair for pair in own + shared if pair[1] != "none"),
        Text(*tail),
        drawing,
        int(look) if look else None,
    )
