import { element } from "../lib/dom.js";
import { services } from "../lib/feed.js";
import { panel } from "../lib/panel.js";
import { servicesTable } from "./table.js";

const SHORT_COLUMNS = ["Service", "Status", "Outbox", "Age", "Lag", "Parked"];

/** Service health next to the board: shows the lag of a stopped service grow, and shrink after its restart. */
export function servicesPanel(signal) {
  const { root, update } = servicesTable("Outbox backlog, consumer lag and parked events", SHORT_COLUMNS);
  services.subscribe(update, signal);
  const more = element("p", { class: "hint" }, element("a", { href: "#/services" }, "Parked events"));
  return panel("Services", root, more);
}
