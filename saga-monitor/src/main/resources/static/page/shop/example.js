import { post, put } from "../lib/api.js";
import { newKey } from "./key.js";

const PATH = "/shop/products/moka-pot";

/** Something to order, for a stack in which nobody has listed anything yet. */
export async function listExample() {
  await put(PATH, { name: "Moka pot", price: { amount: 29.9, currency: "EUR" } });
  await post(`${PATH}/receipts`, { quantity: 1000 }, { "Idempotency-Key": newKey() });
}
