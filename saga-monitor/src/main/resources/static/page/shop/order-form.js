import { element } from "../lib/dom.js";
import { get, post } from "../lib/api.js";
import { clear, field, once, outcome, showProblem, tell } from "../lib/form.js";
import { panel } from "../lib/panel.js";
import { orderLink } from "../lib/parts.js";
import { account } from "./account.js";
import { lines } from "./lines.js";
import { newKey } from "./key.js";

const ADDRESS = [
  ["Name", "name", "Ada Lovelace"],
  ["Street", "street", "1 Harbour Road"],
  ["City", "city", "Berlin"],
  ["Postal code", "postalCode", "10115"],
  ["Country", "country", "DE"],
];
const COUNTRY_HINT = "Two capital letters. AQ is not served: such an order is refunded.";

/** Places an order, as a shop would. */
export function orderPanel(signal) {
  const customers = element("datalist", { id: "customers" });
  const customer = element("input", { name: "customerId", list: "customers", autocomplete: "off" });
  const purse = account(customer);
  const items = lines(signal);
  const said = outcome();
  const submit = element("button", { type: "submit", class: "primary" }, "Place order");
  const form = element("form", { novalidate: true }, [
    field("Customer", customer),
    purse.element,
    customers,
    items.element,
    addressFields(),
    submit,
    said,
  ]);
  let key = newKey();
  form.addEventListener("input", () => (key = newKey()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    once(submit, place);
  });

  /** The key stays until there was an answer: who presses the button again after a timeout orders once. */
  async function place() {
    try {
      const { orderId } = await post("/shop/orders", content(), { "Idempotency-Key": key });
      clear(form);
      tell(said, "good", "Order ", orderLink(orderId), " is placed.");
      key = newKey();
      purse.look();
    } catch (problem) {
      showProblem(form, said, problem);
    }
  }

  function content() {
    const shippingAddress = Object.fromEntries(
      ADDRESS.map(([, name]) => [name, form.elements[`shippingAddress.${name}`].value]),
    );
    return { customerId: customer.value, items: items.values(), shippingAddress };
  }

  suggest(customers, signal);
  return panel("Place an order", form);
}

function addressFields() {
  const fields = ADDRESS.map(([label, name, value]) =>
    field(label, element("input", { name: `shippingAddress.${name}`, value }), name === "country" ? COUNTRY_HINT : ""),
  );
  return element("fieldset", { class: "address" }, element("legend", {}, "Shipping address"), fields);
}

/** Whoever ordered lately. */
async function suggest(list, signal) {
  const { sagas } = await get("/sagas", { limit: 50 }, signal).catch(() => ({ sagas: [] }));
  const names = new Set(sagas.map(({ customerId }) => customerId).filter(Boolean));
  list.replaceChildren(...[...names].map((value) => element("option", { value })));
}
