"""A profile as text and as a page."""

from html.parser import HTMLParser

from cli.profile.page import page, tree
from cli.profile.shapes import FieldCost, Phase, Plan, Profile, Question, Statement
from cli.profile.text import text

SCAN = {
    "Node Type": "Index Scan",
    "Index Name": "product_pkey",
    "Total Cost": 8.3,
    "Plan Rows": 2,
    "Actual Rows": 1.0,
    "Actual Loops": 3,
    "Actual Total Time": 0.02,
}
NODE = {"Node Type": "Sort", "Total Cost": 9.0, "Plan Rows": 2, "Plans": [SCAN]}
READ = Statement("SELECT 1 FROM product\n  WHERE id < $1", 1.0, 0.25, Plan(9.0, 2, 3.0, 0.1, 0.06, NODE))
WRITE = Statement("UPDATE cart SET version = 2", 0.5, 1.5, Plan(4.0, 7, None, None, None, NODE))
BEGIN = Statement("BEGIN;", 1.0, 0.05, None)
PROFILE = Profile(
    title="query Shelf",
    viewer="ada@souk.example",
    question=Question("query Shelf { a < b }", {"after": "<x>"}, repeat=7),
    once=(Phase("parse", 0.4, "text to syntax tree"),),
    each=(
        Phase("context", 0.5, "who asks"),
        Phase("execute", 3.0, "all of it", (Phase("wait", 1.0, "for SQL"), Phase("rest", 2.0, "the rest"))),
    ),
    statements=(READ, WRITE, BEGIN),
    fields=tuple(FieldCost(f"Product.field{number}", 20.0, 0.9, 4.5) for number in range(17)),
    answer_fields=1_234,
    answer_bytes=56_789,
)


def test_a_summary_tells_phases_statements_and_the_dearest_fields() -> None:
    lines = [" ".join(line.split()) for line in text(PROFILE).splitlines()]

    assert lines[:2] == [
        "query Shelf, asked by ada@souk.example; medians of 7 repetitions",
        "1,234 fields, 56,789 bytes",
    ]
    assert lines[lines.index("each request ms") :][1:6] == [
        "context 0.500 who asks",
        "execute 3.000 all of it",
        "wait 1.000 for SQL",
        "rest 2.000 the rest",
        "all of it 3.500",
    ]
    assert lines[lines.index("SQL calls ms in PostgreSQL rows cost") :][1:7] == [
        "1 1.0 0.250 0.060 3 9.0",
        "SELECT 1 FROM product WHERE id < $1",
        "2 0.5 1.500 ~7 4.0",
        "UPDATE cart SET version = 2",
        "3 1.0 0.050",
        "BEGIN;",
    ]
    assert "Product.field0 20.0 0.900 4.500" in lines
    assert lines[-1] == "and 2 more"


def test_a_page_is_well_formed_and_takes_nothing_for_markup_that_is_none() -> None:
    reader = Reader()

    reader.feed(page(PROFILE))

    assert reader.open == []
    assert "x" not in reader.tags
    assert "query Shelf { a < b }" in reader.words
    assert '"after": "<x>"' in reader.words
    assert "SELECT 1 FROM product\n  WHERE id < $1" in reader.words
    assert "Product.field16" in reader.words


def test_a_plan_is_told_by_a_line_for_each_step() -> None:
    assert list(tree(NODE)) == [
        "Sort  cost 9.0  expected 2",
        "  Index Scan on product_pkey  cost 8.3  expected 2  rows 1 × 3  0.060 ms",
    ]


class Reader(HTMLParser):
    """Reads the words of a page, and which elements were not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data
