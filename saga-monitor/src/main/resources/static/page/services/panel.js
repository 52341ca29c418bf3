import { element } from "../lib/dom.js";
import { services } from "../lib/feed.js";
import { panel } from "../lib/panel.js";
import { servicesTable } from "./table.js";

/** The services beside the board: whoever stops one sees its lag grow here, and go when it is back. */
export function servicesPanel(signal) {
  const { whole, update } = servicesTable("How each service is");
  services.subscribe(update, signal);
  const more = element("p", { class: "hint" }, element("a", { href: "#/services" }, "Parked events"));
  return panel("Services", whole, more);
}
