import { element } from "../lib/dom.js";
import { get, post } from "../lib/api.js";
import { clear, field, once, outcome, showOutcome, showProblem } from "../lib/form.js";
import { panel } from "../lib/panel.js";
import { orderLink } from "../lib/components.js";
import { account } from "./account.js";
import { newIdempotencyKey } from "./idempotency-key.js";
import { orderItems } from "./order-items.js";

const ADDRESS = [
  ["Name", "name", "Ada Lovelace"],
  ["Street", "street", "1 Harbour Road"],
  ["City", "city", "Berlin"],
  ["Postal code", "postalCode", "10115"],
  ["Country", "country", "DE"],
];
const COUNTRY_HINT = "Two capital letters. AQ is not served: the order is cancelled and refunded.";

/** Panel that places an order through the API of order-service. */
export function orderPanel(signal) {
  const customers = element("datalist", { id: "customers" });
  const customer = element("input", { name: "customerId", list: "customers", autocomplete: "off" });
  const customerAccount = account(customer);
  const items = orderItems(signal);
  const message = outcome();
  const submit = element("button", { type: "submit", class: "primary" }, "Place order");
  const form = element("form", { novalidate: true }, [
    field("Customer", customer),
    customerAccount.element,
    customers,
    items.element,
    addressFields(),
    submit,
    message,
  ]);
  let key = newIdempotencyKey();
  form.addEventListener("input", () => (key = newIdempotencyKey()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    once(submit, placeOrder);
  });

  /** Keeps the idempotency key until an order was placed: a retry after a timeout does not place a second order. */
  async function placeOrder() {
    try {
      const { orderId } = await post("/shop/orders", content(), { "Idempotency-Key": key });
      clear(form);
      showOutcome(message, "good", "Order ", orderLink(orderId), " is placed.");
      key = newIdempotencyKey();
      customerAccount.refresh();
    } catch (problem) {
      showProblem(form, message, problem);
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

/** Suggests the customers of recent orders. */
async function suggest(list, signal) {
  const { sagas } = await get("/sagas", { limit: 50 }, signal).catch(() => ({ sagas: [] }));
  const names = new Set(sagas.map(({ customerId }) => customerId).filter(Boolean));
  list.replaceChildren(...[...names].map((value) => element("option", { value })));
}
