import { button, element, setChildren } from "../lib/dom.js";
import { get, post, put } from "../lib/api.js";
import { once } from "../lib/form.js";
import { money } from "../lib/format.js";
import { newKey } from "./key.js";

const NOT_KNOWN = 404;
const GIFT = { amount: 500, currency: "EUR" };

/** What the customer has, and for who has no account one with money in it: an order without money is declined. */
export function account(customer) {
  const place = element("p", { class: "hint account", role: "status" });
  const open = button(`Open an account with ${money(GIFT)}`, () => once(open, give));
  let asked = "";

  async function look() {
    asked = customer.value.trim();
    const mine = asked;
    const shown = asked ? await balance(mine) : [];
    if (mine === asked) setChildren(place, shown);
  }

  async function balance(name) {
    try {
      return [text(`Has ${money(await get(path(name)).then(amountOf))}.`)];
    } catch (problem) {
      if (problem.status === NOT_KNOWN) return [text("Has no account. "), open];
      return problem.errors.length > 0 ? [] : [text(problem.message)]; // No name: that is for the order to say.
    }
  }

  async function give() {
    try {
      await put(path(asked), { currency: GIFT.currency });
      await post(`${path(asked)}/deposits`, { amount: GIFT.amount }, { "Idempotency-Key": newKey() });
      await look();
      customer.focus();
    } catch (problem) {
      setChildren(place, [text(problem.message)]);
    }
  }

  customer.addEventListener("change", look);
  return { element: place, look };
}

const text = (content) => document.createTextNode(content);
const path = (customer) => `/shop/accounts/${encodeURIComponent(customer)}`;
const amountOf = ({ balance, currency }) => ({ amount: balance, currency });
