import { element, hidden, setAttribute, setText } from "../lib/dom.js";
import { capital, time, words } from "../lib/format.js";

/** Forward steps of the saga. Each service compensates its own step; compensation runs in reverse order. */
const STEPS = [
  { name: "Placed", service: "order-service", done: "PLACED" },
  { name: "Charged", service: "payment-service", done: "CHARGED", failed: "DECLINED", compensated: "REFUNDED", compensatingAfter: ["REFUND_REQUESTED", "NOT_ALLOCATED"] },
  { name: "Allocated", service: "inventory-service", done: "ALLOCATED", failed: "NOT_ALLOCATED", compensated: "RELEASED", compensatingAfter: ["NOT_SHIPPED"] },
  { name: "Shipped", service: "shipping-service", done: "SHIPPED", failed: "NOT_SHIPPED" },
];

/** Symbol and text of each state of a step. */
const STATES = {
  done: ["✓", "done"],
  failed: ["✕", "failed"],
  compensating: ["↶", "compensating"],
  compensated: ["↶", "compensated"],
  "in-progress": ["•", "in progress"],
  pending: ["", "pending"],
  "not-reached": ["–", "not reached"],
};

/** Progress track: the steps of a saga with their states, created once and updated in place. */
export function track() {
  const steps = STEPS.map(stepElement);
  return {
    element: element("ol", { class: "track", "aria-label": "Steps" }, steps.map((step) => step.element)),
    update: (saga) => steps.forEach((step, index) => step.update(STEPS[index], saga)),
  };
}

function stepElement() {
  const mark = element("span", { class: "mark", "aria-hidden": "true" });
  const name = element("span", { class: "name" });
  const stateText = hidden("");
  const item = element("li", {}, mark, name, stateText);
  return {
    element: item,
    update(step, saga) {
      const times = saga.steps.filter((each) => each.step === step.done).length;
      const state = stateOf(step, saga);
      const [symbol, text] = STATES[state];
      setAttribute(item, "data-state", state);
      setAttribute(item, "title", tooltip(step, saga));
      setText(mark, symbol);
      setText(name, times > 1 ? `${step.name} ×${times}` : step.name);
      setText(stateText, ` ${text}`);
    },
  };
}

function stateOf(step, saga) {
  const happened = (name) => saga.steps.some((each) => each.step === name);
  if (happened(step.compensated)) return "compensated";
  if (happened(step.done) && step.compensatingAfter?.some(happened)) return "compensating";
  if (happened(step.failed)) return "failed";
  if (happened(step.done)) return "done";
  if (saga.expects?.service === step.service && !saga.undone) return "in-progress";
  return saga.undone || saga.status !== "RUNNING" ? "not-reached" : "pending";
}

/** Times of the service's events for this saga. */
function tooltip({ service }, saga) {
  return saga.steps
    .filter((each) => each.service === service)
    .map(({ step, at }) => `${capital(words(step))} ${time(at)}`)
    .join("\n");
}
