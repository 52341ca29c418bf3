import { element, heading, setChildren } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { every } from "../lib/poll.js";
import { panel } from "../lib/panel.js";
import { outcome } from "../lib/form.js";
import { injectEvents } from "./inject-events.js";
import { serviceSwitch } from "./service-switch.js";

const NO_LOCAL_STACK = 404;

/** Fault injection panel; hidden outside the local stack, where the endpoint does not exist. */
export function faultPanel(signal) {
  const switches = new Map();
  const message = outcome();
  const list = element("ul", { class: "switches" });
  const content = [heading(3, "Services"), list, message, heading(3, "Events"), injectEvents("")];
  const root = panel("Fault injection", content);
  root.hidden = true;

  async function refresh() {
    try {
      const { services } = await get("/controls", {}, signal);
      setChildren(list, services.map(show));
      root.hidden = false;
    } catch (problem) {
      if (problem.status === NO_LOCAL_STACK) root.hidden = true;
      else if (problem.status !== undefined) switches.forEach((each) => each.update(null));
    }
  }

  function show(service) {
    if (!switches.has(service.name)) switches.set(service.name, serviceSwitch(service.name, message, () => refreshNow(), signal));
    const known = switches.get(service.name);
    known.update(service.running);
    return known.element;
  }

  const refreshNow = every(3000, refresh, signal);
  return root;
}
