import { element, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { outcome, showOutcome, showProblem } from "../lib/form.js";
import { asOf, count } from "../lib/format.js";
import { every } from "../lib/poll.js";
import { address } from "../router.js";
import { sagaRow, sagaTable } from "../saga/row.js";
import { filterForm } from "./filter.js";

const REFRESH_MILLIS = 5000;

/** Orders view: all orders, filtered by the address, with keyset pagination. */
export function orders(main, { query }, signal) {
  const form = filterForm(query);
  const message = outcome();
  const { root, body } = sagaTable("Sagas, newest order first");
  const rows = new Map();
  const first = element("a", { href: address("orders", without(query, "after")) }, "First page");
  const next = element("a", { href: "#/orders" }, "Next page");
  first.hidden = !query.has("after");
  next.hidden = true;
  root.hidden = true;
  let invalid = false;
  let answeredAt = null;
  main.append(form, message, root, element("nav", { class: "pages", "aria-label": "Pages" }, first, next));

  /** Invalid filters are not sent again: the request would fail the same way, and showing the problem moves the focus. */
  async function refresh() {
    if (invalid) return;
    try {
      show(await get("/sagas", { ...Object.fromEntries(query), limit: 25 }, signal));
    } catch (problem) {
      if (problem.status === undefined) throw problem;
      invalid = problem.errors.length > 0;
      showProblem(form, message, problem);
      if (!invalid) showOutcome(message, "bad", asOf(problem.message, answeredAt));
    }
  }

  function show(page) {
    answeredAt = new Date();
    for (const saga of page.sagas) {
      const known = rows.get(saga.orderId);
      if (known) known.update(saga);
      else rows.set(saga.orderId, sagaRow(saga));
    }
    const wanted = page.sagas.map(({ orderId }) => rows.get(orderId).element);
    if (wanted.length !== body.children.length || wanted.some((row, index) => body.children[index] !== row)) {
      body.replaceChildren(...wanted);
    }
    showOutcome(message, "neutral", page.sagas.length === 0 ? "No orders match the filters." : "");
    setText(root.caption, `${count(page.sagas.length, "saga")}, newest order first`);
    root.hidden = page.sagas.length === 0;
    next.hidden = page.next === null;
    if (page.next) next.href = address("orders", { ...Object.fromEntries(query), after: page.next });
  }

  every(REFRESH_MILLIS, refresh, signal);
  return "Orders";
}

function without(query, name) {
  return Object.fromEntries([...query].filter(([key]) => key !== name));
}
