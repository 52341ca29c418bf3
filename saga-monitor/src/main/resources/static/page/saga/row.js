import { element, setAttribute, setChildren, setText } from "../lib/dom.js";
import { money } from "../lib/format.js";
import { badge, orderLink, row, table, timeElement } from "../lib/components.js";
import { address } from "../router.js";
import { remarks, stateOf } from "./state.js";
import { track } from "./track.js";

const COLUMNS = ["Order", "Customer", "Total", "Steps", "Status", "Placed at"];

export const sagaTable = (caption) => table(caption, COLUMNS, [], { class: "sagas" });

/** Table row of a saga, created once; an update writes only the values that changed. */
export function sagaRow(saga) {
  const customer = element("a", { class: "customer" });
  const total = element("span", { class: "number" });
  const steps = track();
  const state = element("span", { class: "state" });
  const remarkList = element("span", { class: "remarks" });
  const cells = [orderLink(saga.orderId), customer, total, steps.element, [state, remarkList], timeElement(saga.startedAt)];
  const root = row(COLUMNS, cells, { "data-order": saga.orderId });
  let latest;

  function update(changed) {
    latest = changed;
    setText(customer, changed.customerId ?? "");
    setAttribute(customer, "href", changed.customerId && address("orders", { search: changed.customerId }));
    setText(total, changed.total ? money(changed.total) : "");
    steps.update(changed);
    showRemarks(remarkList, remarks(changed));
    setAttribute(root, "data-status", changed.status);
    tick();
  }

  /** Updates the waiting time, the only part that changes without an event. */
  function tick() {
    const { text, tone } = stateOf(latest);
    setText(state, text);
    setAttribute(state, "data-tone", tone);
  }

  update(saga);
  return { element: root, update, tick, saga: () => latest };
}

export function showRemarks(target, wanted) {
  const key = JSON.stringify(wanted);
  if (target.dataset.shown === key) return;
  target.dataset.shown = key;
  setChildren(target, wanted.map(remark));
}

function remark({ text, tone, href }) {
  const shown = badge(text, tone);
  return href ? element("a", { href }, shown) : shown;
}
