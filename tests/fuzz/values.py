"""What operations are made of: for every scalar what is usual, what is at the edge, and what nobody should send."""

from typing import Any

import schemathesis
from graphql import GraphQLScalarType, GraphQLSchema, NameNode, ObjectFieldNode, ValueNode
from hypothesis import strategies as st
from schemathesis.graphql import nodes

from domain import ids
from tests.fuzz.symbols import LONE, LONG, symbol

Values = st.SearchStrategy[ValueNode]

NASTY = [
    "",
    " ",
    "\t\n\r",
    "\0",
    "a\0b",
    "'; DROP TABLE orders; --",
    "%",
    "_",
    "\\",
    "%_\\%",
    '"}){__typename}',
    "${jndi:ldap://x}",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "\r\nBcc: all@souk.example",
    "../../etc/passwd",
    "🙂\u202e\u200fשלום\u200d\ufeff",
    "é\u0301\u0301\u0301",
    "ﬃ İ ß ǅ",
    "\u2028\u2029\u0085",
    "\U0010ffff",
    "١٢٣",
    "null",
    "-1",
    "NaN",
    "1e400",
    "*",
    "a & b | !c:*",
    "\ue000",
    "杯子 马克杯",
    symbol(LONE, "D800"),
    symbol(LONE, "DFFF"),
]
LENGTHS = [21, 41, 81, 101, 121, 161, 201, 255, 301, 501, 2_001, 5_001, 20_001, 30_000]
"""One more than many a limit."""
KNOWN = ("slug", "sku", "number", "email", "access", "link", "cursor")
USUAL = [
    "mug",
    "Blue",
    "color",
    "material",
    "standard",
    "express",
    "sandbox",
    "ada@souk.example",
    "correct horse battery",
    "MUG-blue",
    "10117",
    *(
        symbol(name, number)
        for name in ("slug", "sku", "number", "email", "access", "link", "cursor")
        for number in "013"
    ),
]
EDGES = [0, 1, 2, 3, 5, 10, 99, 100, 101, 1000, 1001, 2**31 - 1, -1, -(2**31)]
DECIMALS = [
    "0",
    "0.00",
    "0.01",
    "5.00",
    "10.00",
    "20.00",
    "-1.00",
    "-0",
    "0.001",
    "1000",
    "92233720368547758.07",
    "92233720368547758.08",
    "9" * 40,
    "1." + "0" * 38,
    "1e3",
    "NaN",
    "Infinity",
    " 1",
    "١",
    "",
    "00000000000000000000000000000000000001.5",
]
INSTANTS = [
    "2026-01-01T00:00:00Z",
    "2036-12-31T23:59:59.999999999Z",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59.999999Z",
    "9999-12-31T23:59:59-14:00",
    "0000-01-01T00:00:00Z",
    "2026-02-30T00:00:00Z",
    "2016-12-31T23:59:60Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01T00:00:00+24:00",
    "1969-12-31T23:59:59.9Z",
    "4714-01-01T00:00:00Z",
    "2026-01-01t00:00:00z",
    "2026-01-01",
    "yesterday",
]
URLS = [
    "http://shop.example/back",
    "https://shop.example:65536/",
    "https://shop.example:0x/",
    "http://[::1]/",
    "http://[::1",
    "http://[v1.x]/",
    "https://user:pass@shop.example/?a=b#c",
    "https://" + "a" * 300 + ".example/",
    "https://xn--/",
    "https://бак.example/б?ё=%zz",
    "javascript:alert(1)",
    "//shop.example",
    "http://℀.example/",
    "http://a\tb/",
    "",
]
SCENARIOS = ["approve", "decline", "challenge", "late", "no such", ""]


def texts(usual: list[str]) -> Values:
    """Mix what is usual with what is not."""
    long = st.sampled_from(LENGTHS).map(lambda length: symbol(LONG, length))
    return st.one_of(st.sampled_from(usual), st.sampled_from(NASTY), st.text(max_size=40), long).map(nodes.String)


def identifiers() -> Values:
    kinds = st.sampled_from(sorted(ids.PREFIXES))
    real = st.tuples(kinds, st.integers(0, 30)).map(lambda drawn: symbol(*drawn))
    made = st.tuples(st.sampled_from(sorted(ids.TYPES)), st.text("Aw_-=+/", min_size=20, max_size=24)).map("_".join)
    texts = st.one_of(real, real, real, made, st.sampled_from(NASTY), st.uuids().map(str))
    return texts.map(nodes.String) | st.integers(0, 9).map(nodes.Int)


def integers() -> Values:
    return (st.integers(0, 6) | st.sampled_from(EDGES) | st.integers(-(2**31), 2**31 - 1)).map(nodes.Int)


def floats() -> Values:
    return (
        (st.floats(0, 6) | st.sampled_from([0.0, -0.0, 5e-324, 1e308, -1e308]) | st.floats(width=32))
        .filter(lambda value: value == value and abs(value) != float("inf"))
        .map(nodes.Float)
    )


def decimals() -> Values:
    return (st.sampled_from(DECIMALS) | st.decimals(-1000, 10**6, places=2).map(str)).map(nodes.String)


def instants() -> Values:
    usual = st.datetimes().map(lambda value: f"{value:%Y-%m-%dT%H:%M:%S}Z".rjust(20, "0"))
    return (st.sampled_from(INSTANTS) | usual).map(nodes.String)


def json_values() -> Values:
    """Make JSON as GraphQL writes it: what the bank knows, and anything."""
    scenario = st.sampled_from(SCENARIOS).map(nodes.String)
    delay = st.sampled_from([0, 0.1, -1, 10**30, 1e308]).map(nodes.Float)
    known = st.fixed_dictionaries({"scenario": scenario}, optional={"delaySeconds": delay, "refundScenario": scenario})
    leaves = st.one_of(texts(USUAL), integers(), floats(), st.booleans().map(nodes.Boolean), st.just(nodes.Null))
    names = st.text("abcXYZ_", min_size=1, max_size=5)
    anything = st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=3).map(nodes.List) | st.dictionaries(names, inner, max_size=3).map(_object)
        ),
        max_leaves=8,
    )
    return known.map(_object) | anything


def _object(fields: dict[str, Any]) -> ValueNode:
    return nodes.Object([ObjectFieldNode(name=NameNode(value=name), value=value) for name, value in fields.items()])


STRATEGIES: dict[str, Values] = {
    "ID": identifiers(),
    "String": texts(USUAL),
    "Int": integers(),
    "Float": floats(),
    "Boolean": st.booleans().map(nodes.Boolean),
    "DateTime": instants(),
    "Decimal": decimals(),
    "CurrencyCode": texts(["USD", "EUR", "CNY", "JPY", "KWD", "XXX", "usd"]),
    "CountryCode": texts(["US", "DE", "CN", "JP", "CA", "FR", "AQ", "XX"]),
    "LanguageTag": texts(["en", "de", "zh-CN", "fr", "zh-Hant-TW", "x", "de_DE"]),
    "URL": texts(URLS),
    "JSON": json_values(),
    "Upload": texts(["a.png"]),
}


def register(schema: GraphQLSchema) -> None:
    """Tell schemathesis what every scalar of the schema is made of. Raises: KeyError for one that has no strategy."""
    for name, kind in schema.type_map.items():
        if isinstance(kind, GraphQLScalarType):
            schemathesis.graphql.scalar(name, STRATEGIES[name])
