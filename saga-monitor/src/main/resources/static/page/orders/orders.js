import { element, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { showProblem, tell, outcome } from "../lib/form.js";
import { count } from "../lib/format.js";
import { every } from "../lib/poll.js";
import { address } from "../router.js";
import { sagaRow, sagaTable } from "../saga/row.js";
import { filterForm } from "./filter.js";

const REFRESH_MILLIS = 5000;

/** All orders, by filters that stand in the address, a page at a time. */
export function orders(main, { query }, signal) {
  const form = filterForm(query);
  const said = outcome();
  const { whole, body } = sagaTable("Sagas, those of the latest orders first");
  const rows = new Map();
  const first = element("a", { href: address("orders", without(query, "after")) }, "First page");
  const next = element("a", { href: "#/orders" }, "Next page");
  first.hidden = !query.has("after");
  next.hidden = true;
  whole.hidden = true;
  let refused = false;
  main.append(form, said, whole, element("nav", { class: "pages", "aria-label": "Pages" }, first, next));

  /** What is wrong with the question stays wrong: asked again, it would only take the focus away. */
  async function look() {
    if (refused) return;
    try {
      show(await get("/sagas", { ...Object.fromEntries(query), limit: 25 }, signal));
    } catch (problem) {
      if (problem.status === undefined) throw problem;
      refused = problem.errors.length > 0;
      showProblem(form, said, problem);
    }
  }

  function show(page) {
    for (const saga of page.sagas) {
      const known = rows.get(saga.orderId);
      if (known) known.update(saga);
      else rows.set(saga.orderId, sagaRow(saga));
    }
    const wanted = page.sagas.map(({ orderId }) => rows.get(orderId).element);
    if (wanted.length !== body.children.length || wanted.some((row, index) => body.children[index] !== row)) {
      body.replaceChildren(...wanted);
    }
    tell(said, "neutral", page.sagas.length === 0 ? "No order is like that." : "");
    setText(whole.caption, `${count(page.sagas.length, "saga")}, the latest order first`);
    whole.hidden = page.sagas.length === 0;
    next.hidden = page.next === null;
    if (page.next) next.href = address("orders", { ...Object.fromEntries(query), after: page.next });
  }

  every(REFRESH_MILLIS, look, signal);
  return "Orders";
}

function without(query, name) {
  return Object.fromEntries([...query].filter(([key]) => key !== name));
}
