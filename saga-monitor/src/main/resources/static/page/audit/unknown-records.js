import { element, heading } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { every } from "../lib/poll.js";
import { facts, timeElement } from "../lib/components.js";
import { recordValue } from "../lib/record-value.js";

/** Records on the topics that the monitor cannot decode as a known event. */
export function unknownRecords(signal) {
  const container = element("div");
  let shown;

  async function refresh() {
    const records = await get("/strays", { limit: 50 }, signal).catch((problem) => {
      if (shown === undefined && problem.status !== undefined) container.replaceChildren(emptyState(problem.message));
      throw problem;
    });
    const key = JSON.stringify(records);
    if (key === shown) return;
    shown = key;
    container.replaceChildren(records.length === 0 ? emptyState("No unknown records on the topics.") : element("ol", { class: "cards" }, records.map(card)));
  }

  every(5000, refresh, signal);
  return container;
}

const emptyState = (text) => element("p", { class: "empty" }, text);

function card(record) {
  const { topic, partition, offset, key, eventType, failure, receivedAt } = record;
  const known = facts([
    ["Key", key],
    ["Event type", eventType],
    ["Failure", element("span", { class: "failure" }, failure)],
    ["Received at", timeElement(receivedAt)],
  ]);
  const title = heading(3, `${topic}-${partition}, offset ${offset}`);
  return element("li", { class: "card" }, title, known, recordValue(record));
}
