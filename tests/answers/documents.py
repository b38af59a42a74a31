"""Documents that the servers of these tests know."""

DETAIL = """
query Detail($slug: String, $id: ID) {
  product(slug: $slug, id: $id) {
    id slug name description version status brand
    attributes { key name value }
    category { id name ancestors { name } }
    rating { average count histogram }
    priceRange { min { amount } max { amount } }
    availability { state quantity }
    images { url alt }
    options { key values { key } }
    variants(first: 5) {
      nodes { id sku name archived price { amount currency } compareAtPrice { amount } availability { state quantity } }
    }
    reviews(first: 5) {
      totalCount nodes { id title body rating helpfulCount authorName replies { body } product { name } }
    }
  }
}
"""
LIST = """
query List($filter: ProductFilter, $query: String, $sort: ProductSort) {
  products(first: 5, filter: $filter, query: $query, sort: $sort) {
    totalCount
    nodes { id name priceRange { min { amount } } availability { state } rating { average }
      variants { nodes { sku availability { state } price { amount } } } }
  }
}
"""
NAMES = "query Names { products(first: 5) { nodes { name } } }"
TREE = """
query Tree { categories { id name slug children { name slug } products(first: 5) { nodes { name } } } }
"""
CATEGORY = "query Category($id: ID) { category(id: $id) { name products(first: 5) { totalCount nodes { name } } } }"
VARIANT = """
query Variant($id: ID, $sku: String) {
  productVariant(id: $id, sku: $sku) { sku archived price { amount } availability { state } product { name } }
}
"""
REVIEW = "query Review($id: ID!) { review(id: $id) { state title body helpfulCount replies { body } } }"
SHOP = "query Shop { shop { name } }"
PLACED = """
query Placed($language: LanguageTag, $currency: CurrencyCode, $country: CountryCode)
@inContext(language: $language, currency: $currency, country: $country) {
  products(first: 5) { nodes { name priceRange { min { amount currency } } } }
}
"""
GERMAN = """
query German @inContext(language: "de") { categories { name } products(first: 5) { nodes { name } } }
"""
STOCK = "query Stock { products(first: 5) { nodes { name availability { state } } } }"
MINE = "query Mine { products(first: 5) { nodes { name viewerReview { id } } } }"
BAD = "query Bad($after: String) { products(first: 5, after: $after) { nodes { name } } }"
DEFERRED = "query Deferred { shop { name } ... @defer { products(first: 5) { nodes { name } } } }"

DOCUMENTS = {name: text for name, text in globals().items() if name.isupper() and isinstance(text, str)}
