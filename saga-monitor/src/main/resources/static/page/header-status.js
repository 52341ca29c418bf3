import { setAttribute, setText } from "./lib/dom.js";
import { count, timeOfDay } from "./lib/format.js";
import { audit, services } from "./lib/feed.js";
import { statusText } from "./services/status.js";

/** Shows service health and the audit result in the header of every view. */
export function headerStatus() {
  services.subscribe((states, asOf) => show("services-signal", asOf ? unknown("Services", asOf) : servicesSignal(states)));
  audit.subscribe((report, asOf) => show("audit-signal", asOf ? unknown("Audit", asOf) : auditSignal(report)));
}

/** Returns the neutral signal of an unknown state. */
const unknown = (subject, since) => ["neutral", `${subject}: unknown since ${timeOfDay(since)}`];

function show(id, [tone, text]) {
  const signal = document.getElementById(id);
  setText(signal, text);
  setAttribute(signal, "data-state", tone);
}

function servicesSignal(states) {
  if (states.every(({ status }) => status === "UNKNOWN")) return ["neutral", "Services: not polled yet"];
  const unhealthy = states.filter(({ status }) => status !== "UP");
  const parked = states.reduce((sum, { parkedEvents }) => sum + (parkedEvents ?? 0), 0);
  const health = healthText(states, unhealthy);
  const text = parked > 0 ? `${health}, ${count(parked, "parked event")}` : health;
  return [unhealthy.length > 0 ? "bad" : parked > 0 ? "warning" : "good", text];
}

function healthText(states, unhealthy) {
  if (unhealthy.length === 0) return `Services: ${states.length} up`;
  const [{ name, status }] = unhealthy;
  const up = states.length - unhealthy.length;
  return unhealthy.length === 1 ? `${name} ${statusText(status)}` : `Services: ${up} of ${states.length} up`;
}

/** An open discrepancy is certain; totals may differ only for a moment: see docs/monitor.md. */
function auditSignal({ addsUp, open }) {
  const discrepancies = Object.values(open).reduce((sum, each) => sum + each, 0);
  if (addsUp) return ["good", "Audit: totals match"];
  return discrepancies > 0
    ? ["bad", `Audit: ${count(discrepancies, "discrepancy", "discrepancies")}`]
    : ["warning", "Audit: totals differ at the moment"];
}
