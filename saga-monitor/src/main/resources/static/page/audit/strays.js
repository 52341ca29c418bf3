import { element, heading } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { every } from "../lib/poll.js";
import { facts, timeElement } from "../lib/parts.js";

/** Records on the topics that are no event that is known. */
export function strays(signal) {
  const place = element("div");
  let shown;

  async function look() {
    const found = await get("/strays", { limit: 50 }, signal);
    const key = JSON.stringify(found);
    if (key === shown) return;
    shown = key;
    place.replaceChildren(found.length === 0 ? nothing() : element("ol", { class: "cards" }, found.map(stray)));
  }

  every(5000, look, signal);
  return place;
}

const nothing = () => element("p", { class: "nothing" }, "Every record on the topics is an event that is known.");

function stray({ topic, partition, offset, key, eventType, failure, receivedAt, value }) {
  const known = facts([
    ["Key", key],
    ["Type", eventType],
    ["Failure", element("span", { class: "failure" }, failure)],
    ["Read", timeElement(receivedAt)],
  ]);
  const text = element("details", {}, element("summary", {}, "Value"), element("pre", { tabindex: "0" }, value ?? ""));
  return element("li", { class: "card" }, heading(3, `${topic}-${partition} at ${offset}`), known, value === null ? null : text);
}
