import { setAttribute, setText } from "./lib/dom.js";
import { count } from "./lib/format.js";
import { audit, services } from "./lib/feed.js";

/** The header says on every view whether there is anything to mend. */
export function signals() {
  services.subscribe((states) => show("services-signal", servicesSignal(states)));
  audit.subscribe((report) => show("audit-signal", auditSignal(report)));
}

function show(id, [tone, text]) {
  const place = document.getElementById(id);
  setText(place, text);
  setAttribute(place, "data-state", tone);
}

function servicesSignal(states) {
  if (states.every(({ status }) => status === "UNKNOWN")) return ["neutral", "Services: not asked yet"];
  const ill = states.filter(({ status }) => status !== "UP");
  const parked = states.reduce((sum, { parkedEvents }) => sum + (parkedEvents ?? 0), 0);
  const text = parked > 0 ? `${health(states, ill)}, ${parked} parked` : health(states, ill);
  return [ill.length > 0 ? "bad" : parked > 0 ? "warning" : "good", text];
}

function health(states, ill) {
  if (ill.length === 0) return `${count(states.length, "service")} up`;
  return ill.length === 1 ? `${ill[0].name} ${ill[0].status}` : `${count(ill.length, "service")} not up`;
}

/** An open rule is certain. That the sums differ for a moment is not: see docs/monitor.md. */
function auditSignal({ addsUp, open }) {
  const orders = Object.values(open).reduce((sum, each) => sum + each, 0);
  if (addsUp) return ["good", "Books add up"];
  return orders > 0 ? ["bad", count(orders, "difference")] : ["warning", "Sums differ at the moment"];
}
