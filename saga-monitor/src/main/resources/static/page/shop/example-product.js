import { post, put } from "../lib/api.js";
import { newIdempotencyKey } from "./idempotency-key.js";

const PATH = "/shop/products/moka-pot";

/** Adds a product with stock, for a stack that has no products yet. */
export async function addExampleProduct() {
  await put(PATH, { name: "Moka pot", price: { amount: 29.9, currency: "EUR" } });
  await post(`${PATH}/receipts`, { quantity: 1000 }, { "Idempotency-Key": newIdempotencyKey() });
}
