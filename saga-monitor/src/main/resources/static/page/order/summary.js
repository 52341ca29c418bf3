import { element, setAttribute, setChildren, setText } from "../lib/dom.js";
import { duration, money, time, words } from "../lib/format.js";
import { address } from "../router.js";
import { showRemarks } from "../saga/row.js";
import { remarks, stateOf } from "../saga/state.js";
import { track } from "../saga/track.js";

/** Status of a saga: state, remarks, steps and key facts. */
export function summary() {
  const steps = track();
  const state = element("span", { class: "state" });
  const remarkList = element("span", { class: "remarks" });
  const list = element("dl", { class: "facts" });
  const root = element("section", { class: "summary", "aria-label": "Saga status" }, [
    element("p", { class: "verdict" }, state, " ", remarkList),
    steps.element,
    list,
  ]);
  const known = new Map();

  function update(saga) {
    const { text, tone } = stateOf(saga);
    setText(state, text);
    setAttribute(state, "data-tone", tone);
    showRemarks(remarkList, remarks(saga));
    steps.update(saga);
    setChildren(list, entries(saga).map(([name, value, href]) => entry(known, name, value, href)));
  }

  return { element: root, update };
}

function entries({ customerId, total, orderStatus, reason, startedAt, endedAt, totalMillis, expects }) {
  return [
    ["Customer", customerId, customerId && address("orders", { search: customerId })],
    ["Total", total && money(total)],
    ["Order status", orderStatus],
    ["Reason", reason && words(reason)],
    ["Placed at", time(startedAt)],
    ["Ended at", endedAt && time(endedAt)],
    ["Duration", totalMillis === null ? null : duration(totalMillis)],
    ["Waiting for", expects && `${expects.eventTypes.join(" or ")} from ${expects.service}`],
  ].filter(([, value]) => value);
}

function entry(known, name, value, href) {
  if (known.get(name)?.value !== value) {
    const shown = href ? element("a", { href }, value) : value;
    known.set(name, { value, element: element("div", {}, element("dt", {}, name), element("dd", {}, shown)) });
  }
  return known.get(name).element;
}
