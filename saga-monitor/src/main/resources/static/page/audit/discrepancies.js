import { element, setChildren } from "../lib/dom.js";
import { badge, facts, orderLink, timeElement } from "../lib/components.js";

/** Discrepancies of orders with their evidence, open and resolved ones; empty without a heading. */
export function discrepancyList() {
  const container = element("div", { class: "cards" });
  let shown = "";

  function update(discrepancies) {
    const key = JSON.stringify(discrepancies);
    if (key === shown) return;
    shown = key;
    const list = element("ol", { class: "cards" }, discrepancies.map(card));
    setChildren(container, discrepancies.length === 0 ? [] : [element("h2", {}, "Discrepancies"), list]);
  }

  return { element: container, update };
}

function card({ orderId, rule, detail, foundAt, resolvedAt, evidence }) {
  const state = resolvedAt ? badge("resolved", "neutral") : badge("open", "bad");
  const known = facts([
    ["Order", orderLink(orderId)],
    ["Found at", timeElement(foundAt)],
    ["Resolved at", resolvedAt && timeElement(resolvedAt)],
  ]);
  const events = evidence.map(({ eventType, eventId, at }) =>
    element("li", {}, `${eventType} `, element("code", {}, eventId), " ", timeElement(at)),
  );
  const toolbar = element("div", { class: "toolbar" }, element("h3", {}, rule), state);
  return element("li", { class: "card" }, toolbar, element("p", {}, detail), known, element("ul", { "aria-label": "Evidence" }, events));
}
