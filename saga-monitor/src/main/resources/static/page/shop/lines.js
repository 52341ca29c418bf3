import { button, element, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { field, once } from "../lib/form.js";
import { money } from "../lib/format.js";
import { every } from "../lib/poll.js";
import { listExample } from "./example.js";

const RETRY_MILLIS = 3000;
const NOTHING = "Nothing is listed yet.";

/** The lines of an order: products by name and price, and how many of each. */
export function lines(signal) {
  const list = element("div", { class: "lines" });
  const add = button("Add a line", () => append().product.focus());
  const said = element("p", { class: "hint", role: "status", hidden: true });
  const example = button("List an example product", () => once(example, offer), { hidden: true });
  const fieldset = element("fieldset", {}, element("legend", {}, "Items"), list, said, example, add);
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

  /** Until there are some: a list that changes under the hands of who chooses is no help. */
  async function load() {
    if (products.length > 0) return;
    try {
      products = await get("/shop/products", {}, signal);
      all.forEach(({ product }) => product.replaceChildren(...options(products)));
      setText(said, NOTHING);
      example.hidden = products.length > 0;
    } catch (problem) {
      setText(said, `The products are not known: ${problem.message}.`);
    }
    said.hidden = products.length > 0;
  }

  async function offer() {
    try {
      await listExample();
      await load();
    } catch (problem) {
      setText(said, problem.message);
    }
  }

  append();
  every(RETRY_MILLIS, load, signal);
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
