import { element, setChildren } from "../lib/dom.js";
import { traceLink } from "../lib/settings.js";
import { timelineEntry } from "./timeline-entry.js";

/** All events of an order, each after its cause. Existing entries are kept, so that an open payload stays open. */
export function timeline() {
  const list = element("ol", { class: "timeline" });
  const entries = new Map();

  function update(events) {
    const byId = new Map(events.map((event) => [event.eventId, event]));
    for (const event of events) {
      if (!entries.has(event.eventId)) entries.set(event.eventId, timelineEntry(event, traceLink));
      entries.get(event.eventId).update(event, byId.get(event.causationId));
    }
    setChildren(list, events.map(({ eventId }) => entries.get(eventId).element));
  }

  return { element: list, update };
}
