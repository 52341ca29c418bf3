import { element, setChildren } from "../lib/dom.js";
import { badge, facts, orderLink, timeElement } from "../lib/parts.js";

/** Rules that orders break, or were thought to break; those that were resolved say so. */
export function differences() {
  const place = element("div");
  let shown = "";

  function update(found, title) {
    const key = JSON.stringify(found);
    if (key === shown) return;
    shown = key;
    const list = element("ol", { class: "cards" }, found.map(difference));
    setChildren(place, found.length === 0 ? [] : [element("h2", {}, title), list]);
  }

  return { element: place, update };
}

function difference({ orderId, rule, detail, foundAt, resolvedAt, evidence }) {
  const state = resolvedAt ? badge("resolved", "neutral") : badge("open", "bad");
  const known = facts([
    ["Order", orderLink(orderId)],
    ["Found", timeElement(foundAt)],
    ["Resolved", resolvedAt && timeElement(resolvedAt)],
  ]);
  const events = evidence.map(({ eventType, eventId, at }) =>
    element("li", {}, `${eventType} `, element("code", {}, eventId), " ", timeElement(at)),
  );
  const bar = element("div", { class: "bar" }, element("h3", {}, rule), state);
  return element("li", { class: "card" }, bar, element("p", {}, detail), known, element("ul", { "aria-label": "Evidence" }, events));
}
