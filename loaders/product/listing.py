"""Lists of products: filters and sorts in SQL."""

from collections.abc import Sequence
from uuid import UUID

import orjson

from domain import text
from domain.category import Tree
from domain.product import NO_FILTER, KeyValues, ProductFilter, ProductSort
from loaders.mapped import select
from loaders.paging import Listing, Sort
from loaders.product.row import PRICED, ProductRow
from loaders.scope import Scope

MAX_WORDS = 10
MAX_QUERY = 200

SORTS = {
    ProductSort.BEST_SELLING: Sort("BEST_SELLING", key="p.popularity", kind="int", id="p.id"),
    # Until full-text search ranks matches, the more popular ones are the more relevant.
    ProductSort.RELEVANCE: Sort("RELEVANCE", key="p.popularity", kind="int", id="p.id"),
    ProductSort.NEWEST: Sort("NEWEST", key="p.created_at", kind="timestamptz", id="p.id"),
    ProductSort.RATING: Sort("RATING", key="COALESCE(p.rating_average, 0)", kind="numeric", id="p.id"),
    ProductSort.PRICE_ASC: Sort("PRICE_ASC", key="span.min_minor", id="span.product_id", descending=False),
    ProductSort.PRICE_DESC: Sort("PRICE_DESC", key="span.min_minor", id="span.product_id"),
}
BY_PRICE = (ProductSort.PRICE_ASC, ProductSort.PRICE_DESC)


class Conditions:
    """A WHERE under construction; its values are numbered in the order in which they come."""

    def __init__(self, scope: Scope) -> None:
        self.parts: list[str] = []
        self.values: list[object] = [scope.language, scope.currency]

    def value(self, value: object) -> str:
        """Give the placeholder of a value."""
        self.values.append(value)
        return f"${len(self.values)}"

    def add(self, part: str) -> None:
        self.parts.append(part)

    @property
    def where(self) -> str:
        return " AND ".join(self.parts) or "true"


def like_pattern(word: str) -> str:
    """Give the LIKE pattern of whatever contains the word, each of its characters meaning itself."""
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _any_of(conditions: Conditions, column: str, pairs: Sequence[KeyValues]) -> list[str]:
    """Ask, for each key, that the object holds any of the values."""
    parts: list[str] = []
    for pair in pairs:
        if not text.is_storable(pair.key):
            return ["false"]
        either = [
            f"{column} @> {conditions.value(orjson.dumps({pair.key: value}).decode())}::jsonb"
            for value in pair.any_of
            if text.is_storable(value)
        ]
        parts.append(f"({' OR '.join(either)})" if either else "false")
    return parts


def _variant_conditions(conditions: Conditions, wanted: ProductFilter, scope: Scope) -> None:
    """Ask that one and the same variant for sale has the options, the price and the stock."""
    parts = ["v.product_id = p.id", "v.archived_at IS NULL", *_any_of(conditions, "v.options", wanted.options or ())]
    if wanted.price_min is not None or wanted.price_max is not None:
        bounds = ["r.currency = $2"]
        if wanted.price_min is not None:
            bounds.append(f"r.amount_minor >= {conditions.value(wanted.price_min.minor)}")
        if wanted.price_max is not None:
            bounds.append(f"r.amount_minor <= {conditions.value(wanted.price_max.minor)}")
        parts.append(f"EXISTS (SELECT 1 FROM price r WHERE r.variant_id = v.id AND {' AND '.join(bounds)})")
    stocked = "EXISTS (SELECT 1 FROM stock s WHERE s.variant_id = v.id AND s.available > 0)"
    if len(parts) > 2:
        also = [stocked] if wanted.in_stock else []
        conditions.add(f"EXISTS (SELECT 1 FROM variant v WHERE {' AND '.join(parts + also)})")
    elif wanted.in_stock:
        conditions.add(f"EXISTS (SELECT 1 FROM variant v WHERE {' AND '.join([*parts, stocked])})")
    if wanted.in_stock is False:
        conditions.add(f"NOT EXISTS (SELECT 1 FROM variant v WHERE {' AND '.join([*parts, stocked])})")


def _query_conditions(conditions: Conditions, query: str) -> None:
    """Ask that each word stands in the name, in the language of the request or in the shop's first."""
    words = query.split()[:MAX_WORDS]
    if not words:
        return
    if not all(text.is_storable(word) for word in words):
        conditions.add("false")
        return
    patterns = [conditions.value(like_pattern(word)) for word in words]
    base = " AND ".join(f"q.name ILIKE {pattern}" for pattern in patterns)
    # Two looks into two trigram indexes; a condition over both tables at once could use neither.
    conditions.add(
        f"p.id IN (SELECT q.id FROM product q WHERE {base} UNION ALL "
        f"SELECT q.product_id FROM product_translation q WHERE q.language = $1 AND {base})"
    )


def listing(
    name: str,
    *,
    wanted: ProductFilter,
    query: str | None = None,
    sort: ProductSort,
    scope: Scope,
    tree: Tree,
    roots: Sequence[UUID] | None = None,
    needs: frozenset[str] | None = None,
) -> Listing:
    """Describe a list of products.

    With `roots`, the lists of those categories, each with the products of all below it.
    """
    conditions = Conditions(scope)
    source = f"product p {PRICED}"
    if roots is not None:
        reach = [(root, category_id) for root in roots for category_id in tree.reach(root)]
        root_ids = conditions.value([root for root, _ in reach])
        category_ids = conditions.value([category_id for _, category_id in reach])
        source = (
            f"unnest({root_ids}::uuid[], {category_ids}::uuid[]) AS reach(root, category_id) "
            f"JOIN product p ON p.category_id = reach.category_id {PRICED}"
        )
    if sort in BY_PRICE:
        source += " JOIN product_price span ON span.product_id = p.id AND span.currency = $2"
        # What no variant can cost is passed over in the index that the list is read from.
        if wanted.price_max is not None:
            conditions.add(f"span.min_minor <= {conditions.value(wanted.price_max.minor)}")
        if wanted.price_min is not None:
            conditions.add(f"span.max_minor >= {conditions.value(wanted.price_min.minor)}")
    status = wanted.status.value if wanted.status is not None else None
    if status is not None or not scope.viewer.is_catalogue:
        # Spelled out, so that the partial indexes of what is ACTIVE serve.
        conditions.add(f"p.status = '{status or 'ACTIVE'}'")
    _product_conditions(conditions, wanted, tree)
    _variant_conditions(conditions, wanted, scope)
    if query is not None:
        _query_conditions(conditions, query)
    return Listing(
        name=name,
        columns=select(ProductRow, needs),
        source=source,
        where=conditions.where,
        values=tuple(conditions.values),
        parent="reach.root" if roots is not None else None,
        binding=_binding(wanted, query, sort, scope),
        is_filtered=wanted != NO_FILTER or query is not None or roots is not None,
    )


def _product_conditions(conditions: Conditions, wanted: ProductFilter, tree: Tree) -> None:
    if wanted.ids is not None:
        conditions.add(f"p.id = ANY({conditions.value(list(wanted.ids))}::uuid[])")
    if wanted.category_ids is not None:
        reach = {found for category_id in wanted.category_ids for found in tree.reach(category_id)}
        conditions.add(f"p.category_id = ANY({conditions.value(sorted(reach))}::uuid[])")
    if wanted.brands is not None:
        brands = [brand for brand in wanted.brands if text.is_storable(brand)]
        conditions.add(f"p.brand = ANY({conditions.value(brands)}::text[])")
    if wanted.min_rating is not None:
        conditions.add(f"COALESCE(p.rating_average, 0) >= {conditions.value(wanted.min_rating)}::float8")
    for part in _any_of(conditions, "p.attributes", wanted.attributes or ()):
        conditions.add(part)


def _binding(wanted: ProductFilter, query: str | None, sort: ProductSort, scope: Scope) -> str:
    """Tell this list apart from others of its name: whatever decides what stands in it, and where."""
    by_price = sort in BY_PRICE or wanted.price_min is not None or wanted.price_max is not None
    return repr((wanted, query, scope.currency if by_price else "", scope.language if query else ""))
