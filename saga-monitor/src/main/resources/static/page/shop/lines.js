import { button, element } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { field } from "../lib/form.js";
import { money } from "../lib/format.js";

/** The lines of an order: products by name and price, and how many of each. */
export function lines(signal) {
  const list = element("div", { class: "lines" });
  const add = button("Add a line", () => append().product.focus());
  const legend = element("legend", {}, "Items");
  const fieldset = element("fieldset", {}, legend, list, add);
  let products = [];
  let all = [];

  function append() {
    const product = element("select", {}, options(products));
    const quantity = element("input", { type: "number", min: "1", value: "1", inputmode: "numeric" });
    const remove = button("Remove this line", () => drop(line));
    const whole = element("div", { class: "line" }, field("Product", product), field("Quantity", quantity), remove);
    const line = { whole, product, quantity, remove };
    all.push(line);
    list.append(whole);
    rename();
    return line;
  }

  function drop(line) {
    all = all.filter((each) => each !== line);
    line.whole.remove();
    rename();
    add.focus();
  }

  /** A problem names a line by its place. */
  function rename() {
    all.forEach(({ product, quantity, remove }, index) => {
      product.name = `items[${index}].productId`;
      quantity.name = `items[${index}].quantity`;
      remove.hidden = all.length === 1;
    });
  }

  async function load() {
    products = await get("/shop/products", {}, signal);
    for (const { product } of all) {
      const chosen = product.value;
      product.replaceChildren(...options(products));
      if (products.some(({ productId }) => productId === chosen)) product.value = chosen;
    }
  }

  append();
  load().catch(() => legend.append(" (the products are not known at the moment)"));
  return { element: fieldset, values: () => all.map(value) };
}

function options(products) {
  return products.map(({ productId, name, price, available }) => {
    const parts = [name, price && money(price), available === undefined ? null : `${available} available`];
    return element("option", { value: productId }, parts.filter(Boolean).join(", "));
  });
}

/** A quantity that is no number is sent as it is: what it must be is the service's to say. */
function value({ product, quantity }) {
  return { productId: product.value, quantity: quantity.value === "" ? null : Number(quantity.value) };
}
