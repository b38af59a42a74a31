// What the front end of a shop asks for, in fragments that show no more than a component declares.
import { type FragmentType, graphql, show } from "./__generated__/index.ts";

export const CARD = graphql(`
  fragment Card on Product {
    id
    name
    availability {
      state
    }
    priceRange {
      min {
        amount
        currency
      }
    }
  }
`);

export const PAGE = graphql(`
  query Page($filter: ProductFilter, $sort: ProductSort, $after: String) @inContext(currency: "EUR") {
    products(first: 5, filter: $filter, sort: $sort, after: $after) {
      nodes {
        id
        ...Card
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ADD = graphql(`
  mutation Add($input: CartCreateInput!) {
    cartCreate(input: $input) {
      cart {
        id
        totalQuantity
        missing
      }
      errors {
        __typename
        code
        message
        ... on OutOfStockError {
          requested
          available
          variant {
            sku
          }
        }
        ... on QuantityRuleError {
          maximum
        }
      }
    }
  }
`);

export const FOLLOW = graphql(`
  subscription Follow($id: ID!) {
    cartChanged(cartId: $id) {
      kind
      cart {
        id
        totalQuantity
      }
    }
  }
`);

/** A card as a component would write it: its data is hidden from whoever holds the reference. */
export function card(reference: FragmentType<typeof CARD>): string {
  const { name, priceRange, availability } = show(CARD, reference);
  const price: string = priceRange ? `${priceRange.min.amount} ${priceRange.min.currency}` : "not sold here";
  return `${name}: ${price}, ${availability.state === "IN_STOCK" ? "here" : "not here"}`;
}
