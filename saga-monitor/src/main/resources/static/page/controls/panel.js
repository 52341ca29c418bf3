import { element, heading, setChildren } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { every } from "../lib/poll.js";
import { panel } from "../lib/panel.js";
import { outcome } from "../lib/form.js";
import { badEvents } from "./bad-events.js";
import { serviceSwitch } from "./service-switch.js";

const NO_LOCAL_STACK = 404;

/** Breaks things on purpose. Only the local stack can do that; elsewhere there is nothing to see. */
export function breakingPanel(signal) {
  const switches = new Map();
  const said = outcome();
  const list = element("ul", { class: "switches" });
  const content = [heading(3, "Services"), list, said, heading(3, "Events"), badEvents("")];
  const whole = panel("Break something", content);
  whole.hidden = true;

  async function look() {
    try {
      const { services } = await get("/controls", {}, signal);
      setChildren(list, services.map(show));
      whole.hidden = false;
    } catch (problem) {
      if (problem.status === NO_LOCAL_STACK) whole.hidden = true;
    }
  }

  function show(service) {
    if (!switches.has(service.name)) switches.set(service.name, serviceSwitch(service.name, said, () => again()));
    const known = switches.get(service.name);
    known.update(service.running);
    return known.element;
  }

  const again = every(3000, look, signal);
  return whole;
}
