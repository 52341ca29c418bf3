import { element, heading } from "../lib/dom.js";
import { services as feed } from "../lib/feed.js";
import { servicesTable } from "./table.js";
import { parkedEvents } from "./parked.js";

/** Services view: health of each service, and its parked events. */
export function services(main, _route, signal) {
  const { root, update } = servicesTable("Service health, polled every 3 seconds");
  const legend = element(
    "p",
    { class: "hint" },
    "Outbox backlog: events not published yet. Outbox age: age of the oldest of them. Consumer lag: records not" +
      " consumed yet. Parked events: dead letters, kept in order per key until they are redriven or discarded.",
  );
  const parked = parkedEvents();
  feed.subscribe((states, asOf) => {
    update(states, asOf);
    parked.update(states ?? [], asOf);
  }, signal);
  main.append(root, legend, heading(2, "Parked events"), parked.element);
  return "Services";
}
