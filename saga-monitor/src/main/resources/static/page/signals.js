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
  const ill = states.filter(({ status }) => status !== "UP");
  const parked = states.reduce((sum, { parkedEvents }) => sum + (parkedEvents ?? 0), 0);
  const parts = [
    ill.length === 0 ? `${count(states.length, "service")} up` : ill.map(({ name, status }) => `${name} ${status}`).join(", "),
    parked > 0 ? `${parked} parked` : null,
  ];
  return [ill.length > 0 ? "bad" : parked > 0 ? "warning" : "good", parts.filter(Boolean).join(", ")];
}

/** An open rule is certain. That the sums differ for a moment is not: see docs/monitor.md. */
function auditSignal({ addsUp, open }) {
  const orders = Object.values(open).reduce((sum, each) => sum + each, 0);
  if (addsUp) return ["good", "Books add up"];
  return orders > 0 ? ["bad", count(orders, "difference")] : ["warning", "Sums differ at the moment"];
}
