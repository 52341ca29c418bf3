import { get } from "../lib/api.js";
import { injectEvents } from "../faults/inject-events.js";
import { panel } from "../lib/panel.js";

/** Panel that injects faults into the events of this order; visible in the local stack only. */
export function faultInjection(orderId, signal) {
  const root = panel("Fault injection", injectEvents(orderId));
  root.hidden = true;
  get("/controls", {}, signal).then(
    () => (root.hidden = false),
    () => {},
  );
  return root;
}
