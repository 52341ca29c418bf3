import { element, hidden, setAttribute, setText } from "../lib/dom.js";
import { capital, time, words } from "../lib/format.js";

/** The way forward; each station is undone by whoever did it, so the way back is the same from the end. */
const STATIONS = [
  { name: "Placed", service: "order-service", done: "PLACED" },
  { name: "Paid", service: "payment-service", done: "CHARGED", refused: "DECLINED", undone: "REFUNDED", undoneAfter: ["REFUND_REQUESTED", "NOT_ALLOCATED"] },
  { name: "Allocated", service: "inventory-service", done: "ALLOCATED", refused: "NOT_ALLOCATED", undone: "RELEASED", undoneAfter: ["NOT_SHIPPED"] },
  { name: "Shipped", service: "shipping-service", done: "SHIPPED", refused: "NOT_SHIPPED" },
];

/** What a state looks like, and what it is called. */
const STATES = {
  done: ["✓", "done"],
  refused: ["✕", "refused"],
  undoing: ["↶", "being undone"],
  undone: ["↶", "undone"],
  next: ["•", "is next"],
  pending: ["", "to come"],
  never: ["–", "not reached"],
};

/** The steps of a saga as a list of stations, to be drawn once and updated in place. */
export function track() {
  const stations = STATIONS.map(stationElement);
  return {
    element: element("ol", { class: "track", "aria-label": "Steps" }, stations.map((station) => station.element)),
    update: (saga) => stations.forEach((station, index) => station.update(STATIONS[index], saga)),
  };
}

function stationElement() {
  const mark = element("span", { class: "mark", "aria-hidden": "true" });
  const name = element("span", { class: "name" });
  const said = hidden("");
  const item = element("li", {}, mark, name, said);
  return {
    element: item,
    update(station, saga) {
      const times = saga.steps.filter(({ step }) => step === station.done).length;
      const [sign, word] = STATES[stateOf(station, saga)];
      setAttribute(item, "data-state", stateOf(station, saga));
      setAttribute(item, "title", told(station, saga));
      setText(mark, sign);
      setText(name, times > 1 ? `${station.name} ×${times}` : station.name);
      setText(said, ` ${word}`);
    },
  };
}

function stateOf(station, saga) {
  const taken = (step) => saga.steps.some((each) => each.step === step);
  if (taken(station.undone)) return "undone";
  if (taken(station.done) && station.undoneAfter?.some(taken)) return "undoing";
  if (taken(station.refused)) return "refused";
  if (taken(station.done)) return "done";
  if (saga.expects?.service === station.service && !saga.undone) return "next";
  return saga.undone || saga.status !== "RUNNING" ? "never" : "pending";
}

/** When what of it happened. */
function told(station, saga) {
  return saga.steps
    .filter(({ service }) => service === station.service)
    .map(({ step, at }) => `${capital(words(step))} ${time(at)}`)
    .join("\n");
}
