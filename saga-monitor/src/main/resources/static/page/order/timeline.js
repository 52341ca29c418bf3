import { element, setChildren } from "../lib/dom.js";
import { traceLink } from "../lib/settings.js";
import { entry } from "./entry.js";

/** Every event of an order, each behind its cause. What is there stays: a payload that somebody opened is not closed. */
export function timeline() {
  const list = element("ol", { class: "timeline" });
  const entries = new Map();

  function update(events) {
    const byId = new Map(events.map((event) => [event.eventId, event]));
    for (const event of events) {
      if (!entries.has(event.eventId)) entries.set(event.eventId, entry(event, traceLink));
      entries.get(event.eventId).update(event, byId.get(event.causationId));
    }
    setChildren(list, events.map(({ eventId }) => entries.get(eventId).element));
  }

  return { element: list, update };
}
