import { element, setAttribute, setChildren, setText } from "../lib/dom.js";
import { money } from "../lib/format.js";
import { badge, orderLink, row, table, timeElement } from "../lib/parts.js";
import { address } from "../router.js";
import { remarks, stateOf } from "./state.js";
import { track } from "./track.js";

const COLUMNS = ["Order", "Customer", "Total", "Steps", "State", "Placed"];

export const sagaTable = (caption) => table(caption, COLUMNS, [], { class: "sagas" });

/** One order's row: made once, then written only where a saga that has moved differs. */
export function sagaRow(saga) {
  const customer = element("a", { class: "customer" });
  const total = element("span", { class: "number" });
  const steps = track();
  const state = element("span", { class: "state" });
  const notes = element("span", { class: "notes" });
  const cells = [orderLink(saga.orderId), customer, total, steps.element, [state, notes], timeElement(saga.startedAt)];
  const whole = row(COLUMNS, cells, { "data-order": saga.orderId });
  let latest;

  function update(moved) {
    latest = moved;
    setText(customer, moved.customerId ?? "");
    setAttribute(customer, "href", moved.customerId && address("orders", { search: moved.customerId }));
    setText(total, moved.total ? money(moved.total) : "");
    steps.update(moved);
    showRemarks(notes, remarks(moved));
    setAttribute(whole, "data-status", moved.status);
    tick();
  }

  /** Only the waiting goes on by itself. */
  function tick() {
    const { text, tone } = stateOf(latest);
    setText(state, text);
    setAttribute(state, "data-tone", tone);
  }

  update(saga);
  return { element: whole, update, tick, saga: () => latest };
}

export function showRemarks(place, wanted) {
  const key = JSON.stringify(wanted);
  if (place.dataset.shown === key) return;
  place.dataset.shown = key;
  setChildren(place, wanted.map(remark));
}

function remark({ text, tone, href }) {
  const shown = badge(text, tone);
  return href ? element("a", { href }, shown) : shown;
}
