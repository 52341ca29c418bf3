import { element, setAttribute, setChildren, setText } from "../lib/dom.js";
import { duration, money, time, words } from "../lib/format.js";
import { address } from "../router.js";
import { showRemarks } from "../saga/row.js";
import { remarks, stateOf } from "../saga/state.js";
import { track } from "../saga/track.js";

/** Where an order stands. */
export function summary() {
  const steps = track();
  const state = element("span", { class: "state" });
  const notes = element("span", { class: "notes" });
  const list = element("dl", { class: "facts" });
  const whole = element("section", { class: "summary", "aria-label": "Where it stands" }, [
    element("p", { class: "verdict" }, state, " ", notes),
    steps.element,
    list,
  ]);
  const known = new Map();

  function update(saga) {
    const { text, tone } = stateOf(saga);
    setText(state, text);
    setAttribute(state, "data-tone", tone);
    showRemarks(notes, remarks(saga));
    steps.update(saga);
    setChildren(list, entries(saga).map(([name, value, href]) => entry(known, name, value, href)));
  }

  return { element: whole, update };
}

function entries({ customerId, total, orderStatus, reason, startedAt, endedAt, totalMillis, expects }) {
  return [
    ["Customer", customerId, customerId && address("orders", { search: customerId })],
    ["Total", total && money(total)],
    ["Status", orderStatus],
    ["Reason", reason && words(reason)],
    ["Placed", time(startedAt)],
    ["Ended", endedAt && time(endedAt)],
    ["Took", totalMillis === null ? null : duration(totalMillis)],
    ["Waits for", expects && `${expects.eventTypes.join(" or ")} of ${expects.service}`],
  ].filter(([, value]) => value);
}

function entry(known, name, value, href) {
  if (known.get(name)?.value !== value) {
    const shown = href ? element("a", { href }, value) : value;
    known.set(name, { value, made: element("div", {}, element("dt", {}, name), element("dd", {}, shown)) });
  }
  return known.get(name).made;
}
