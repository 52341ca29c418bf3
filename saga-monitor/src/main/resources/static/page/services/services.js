import { element, heading } from "../lib/dom.js";
import { services as feed } from "../lib/feed.js";
import { servicesTable } from "./table.js";
import { parkedEvents } from "./parked.js";

/** How each service is, and what it has parked. */
export function services(main, _place, signal) {
  const { whole, update } = servicesTable("How each service is, asked every 3 seconds");
  const legend = element(
    "p",
    { class: "hint" },
    "Outbox: events that are not published yet, and how old the oldest is. Lag: records that the service has not read." +
      " Parked: events that wait for somebody to mend what keeps them from taking effect.",
  );
  const parked = parkedEvents();
  feed.subscribe((states) => {
    update(states);
    parked.update(states);
  }, signal);
  main.append(whole, legend, heading(2, "Parked events"), parked.element);
  return "Services";
}
