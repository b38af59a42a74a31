// Read by relay-compiler; the tests run what it makes of these documents.
graphql`
  query shopNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ...shop_product @alias
    }
  }

  query shopNodesQuery($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on ProductVariant {
        sku
      }
    }
  }

  query shopProductQuery($slug: String!) {
    product(slug: $slug) {
      id
      ...shop_product
    }
  }

  query shopGermanQuery($slug: String!) @inContext(language: "de", country: "DE") {
    product(slug: $slug) {
      id
      name
    }
  }

  query shopLaterQuery($slug: String!) {
    product(slug: $slug) {
      id
      ...shop_later @defer
    }
  }

  fragment shop_later on Product {
    name
    variants(first: 2) {
      nodes {
        id
        sku
      }
    }
  }

  query shopStreamQuery($filter: ProductFilter) {
    products(first: 7, filter: $filter, sort: PRICE_ASC) {
      nodes @stream(initialCount: 2) {
        id
        name
      }
    }
  }

  query shopMineQuery {
    shop {
      name
    }
    ...shop_mine @defer
  }

  fragment shop_mine on Query {
    orders(first: 1) {
      nodes {
        id
      }
    }
  }

  fragment shop_product on Product @refetchable(queryName: "shopProductRefetchQuery") {
    id
    version
    name
    priceRange {
      min {
        amount
        currency
      }
    }
  }

  query shopLampsQuery($id: ID!) {
    category(id: $id) {
      id
      ...shop_lamps
    }
  }

  fragment shop_lamps on Category
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "shopLampsPaginationQuery") {
    products(first: $count, after: $cursor, sort: PRICE_ASC) @connection(key: "shop_lamps_products") {
      totalCount
      edges {
        node {
          id
          name
        }
      }
    }
  }

  query shopLastQuery {
    ...shop_last
  }

  fragment shop_last on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 4 }, cursor: { type: "String" })
  @refetchable(queryName: "shopLastPaginationQuery") {
    products(last: $count, before: $cursor, sort: NEWEST) @connection(key: "shop_last_products") {
      edges {
        node {
          id
        }
      }
    }
  }

  mutation shopRenameMutation($input: ProductUpdateInput!) {
    productUpdate(input: $input) {
      product {
        ...shop_product
      }
      errors {
        __typename
        code
        path
        ... on ConflictError {
          current {
            id
            ...shop_product @alias
          }
        }
      }
    }
  }

  mutation shopCartMutation($input: CartCreateInput!) {
    cartCreate(input: $input) {
      cart {
        id
        version
        totalQuantity
        lines {
          id
          quantity
        }
      }
      errors {
        code
      }
    }
  }

  query shopCartQuery($id: ID) {
    cart(id: $id) {
      id
      version
      totalQuantity
      lines {
        id
        quantity
      }
    }
  }

  subscription shopCartSubscription($id: ID!) {
    cartChanged(cartId: $id) {
      kind
      cart {
        id
        version
        totalQuantity
        lines {
          id
          quantity
        }
      }
    }
  }

  query shopPageQuery($after: String, $first: Int) {
    products(first: $first, after: $after) {
      nodes {
        id
      }
    }
  }
`;
