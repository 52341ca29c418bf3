import { get } from "../lib/api.js";
import { badEvents } from "../controls/bad-events.js";
import { panel } from "../lib/panel.js";

/** In the local stack this very order can be told twice, or poisoned. */
export function breakThis(orderId, signal) {
  const whole = panel("Break this order", badEvents(orderId));
  whole.hidden = true;
  get("/controls", {}, signal).then(
    () => (whole.hidden = false),
    () => {},
  );
  return whole;
}
