import { button, element, setChildren } from "../lib/dom.js";
import { get, post, put } from "../lib/api.js";
import { once } from "../lib/form.js";
import { money } from "../lib/format.js";
import { newIdempotencyKey } from "./idempotency-key.js";

const NOT_FOUND = 404;
const INITIAL_DEPOSIT = { amount: 500, currency: "EUR" };

/** Balance of the customer. Offers to open a funded account if there is none: payment declines orders without funds. */
export function account(customer) {
  const root = element("p", { class: "hint account", role: "status" });
  const open = button(`Open an account with ${money(INITIAL_DEPOSIT)}`, () => once(open, openAccount));
  let requested = "";

  async function refresh() {
    requested = customer.value.trim();
    const name = requested;
    const content = name ? await balance(name) : [];
    if (name === requested) setChildren(root, content);
  }

  async function balance(name) {
    try {
      return [text(`Balance: ${money(await get(path(name)).then(amountOf))}`)];
    } catch (problem) {
      if (problem.status === NOT_FOUND) return [text("No account. "), open];
      // An invalid name is reported when the order is placed.
      return problem.errors.length > 0 ? [] : [text(problem.message)];
    }
  }

  async function openAccount() {
    try {
      await put(path(requested), { currency: INITIAL_DEPOSIT.currency });
      const headers = { "Idempotency-Key": newIdempotencyKey() };
      await post(`${path(requested)}/deposits`, { amount: INITIAL_DEPOSIT.amount }, headers);
      await refresh();
      customer.focus();
    } catch (problem) {
      setChildren(root, [text(problem.message)]);
    }
  }

  customer.addEventListener("change", refresh);
  return { element: root, refresh };
}

const text = (content) => document.createTextNode(content);
const path = (customer) => `/shop/accounts/${encodeURIComponent(customer)}`;
const amountOf = ({ balance, currency }) => ({ amount: balance, currency });
