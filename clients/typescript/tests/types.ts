// What the compiler has to say; nobody runs this.
import { type Client, type DataOf, type VariablesOf } from "../src/index.ts";
import { AddToCart, Browse, FollowOrder, Me, ProductPage, type ProductFilter, SignIn } from "../src/operations.ts";

export async function typed(client: Client): Promise<void> {
  await client.query(Me);
  await client.query(Browse);
  await client.query(Browse, { after: null });
  // @ts-expect-error: there is no such variable.
  await client.query(Browse, { before: null });
  // @ts-expect-error: it takes none.
  await client.query(Me, { id: "1" });
  // @ts-expect-error: the slug is missing.
  await client.query(ProductPage);
  // @ts-expect-error: a slug is a text.
  await client.query(ProductPage, { slug: 1 });
  // @ts-expect-error: this is a mutation.
  await client.query(SignIn, { email: "", password: "" });
  // @ts-expect-error: this is a query.
  client.subscribe(Me);

  const { product } = await client.query(ProductPage, { slug: "mug" });
  const average: number | null | undefined = product?.rating.average;
  // @ts-expect-error: it may be null.
  product.name.trim();
  // @ts-expect-error: the document does not ask for it.
  void product?.createdAt;

  for await (const { orderStatusChanged } of client.subscribe(FollowOrder, { id: "1" })) {
    const kind: "SNAPSHOT" | "CHANGE" | "END" = orderStatusChanged.kind;
    void [kind, average];
  }
}

export const variables: VariablesOf<typeof AddToCart> = { variantId: "1", quantity: 1 };
export const filter: ProductFilter = { priceMin: { amount: "1.00", currency: "USD" } };
// @ts-expect-error: amounts are texts, for no float can carry them.
export const wrong: ProductFilter = { priceMin: { amount: 1, currency: "USD" } };
export const email = (data: DataOf<typeof Me>): string | undefined => data.me?.email;
