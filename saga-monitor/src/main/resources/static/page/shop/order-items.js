import { button, element, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { field, once } from "../lib/form.js";
import { money } from "../lib/format.js";
import { every } from "../lib/poll.js";
import { addExampleProduct } from "./example-product.js";

const RETRY_MILLIS = 3000;
const NO_PRODUCTS = "No products yet.";

/** Items of an order: a product and a quantity each. */
export function orderItems(signal) {
  const list = element("div", { class: "items" });
  const add = button("Add an item", () => append().product.focus());
  const message = element("p", { class: "hint", role: "status", hidden: true });
  const example = button("Add an example product", () => once(example, addExample), { hidden: true });
  const fieldset = element("fieldset", {}, element("legend", {}, "Items"), list, message, example, add);
  let products = [];
  let items = [];

  function append() {
    const product = element("select", {}, options(products));
    const quantity = element("input", { type: "number", min: "1", value: "1", inputmode: "numeric" });
    const remove = button("Remove this item", () => drop(item));
    const root = element("div", { class: "item" }, field("Product", product), field("Quantity", quantity), remove);
    const item = { root, product, quantity, remove };
    items.push(item);
    list.append(root);
    rename();
    return item;
  }

  function drop(item) {
    items = items.filter((each) => each !== item);
    item.root.remove();
    rename();
    add.focus();
  }

  /** Problem details refer to an item by its index. */
  function rename() {
    items.forEach(({ product, quantity, remove }, index) => {
      product.name = `items[${index}].productId`;
      quantity.name = `items[${index}].quantity`;
      remove.hidden = items.length === 1;
    });
  }

  /** Loads the products once there are any; later changes would alter the list while the user chooses from it. */
  async function load() {
    if (products.length > 0) return;
    try {
      products = await get("/shop/products", {}, signal);
      items.forEach(({ product }) => product.replaceChildren(...options(products)));
      setText(message, NO_PRODUCTS);
      example.hidden = products.length > 0;
    } catch (problem) {
      setText(message, `Loading the products failed: ${problem.message}.`);
    }
    message.hidden = products.length > 0;
  }

  async function addExample() {
    try {
      await addExampleProduct();
      await load();
    } catch (problem) {
      setText(message, problem.message);
    }
  }

  append();
  every(RETRY_MILLIS, load, signal);
  return { element: fieldset, values: () => items.map(value) };
}

function options(products) {
  return products.map(({ productId, name, price, available }) => {
    const parts = [name, price && money(price), available === undefined ? null : `${available} available`];
    return element("option", { value: productId }, parts.filter(Boolean).join(", "));
  });
}

/** Invalid quantities are sent unchanged, so that the service validates them. */
function value({ product, quantity }) {
  return { productId: product.value, quantity: quantity.value === "" ? null : Number(quantity.value) };
}
