import { duration, since, words } from "../lib/format.js";

/** Nobody reads a wait of less. */
const SHORT_MILLIS = 1000;
const LONG_MILLIS = 10_000;

/** Where a saga stands: a sentence and its tone. */
export function stateOf(saga) {
  switch (saga.status) {
    case "COMPLETED":
      return { text: `Completed${took(saga)}`, tone: "good" };
    case "CANCELLED":
      return { text: `Cancelled${took(saga)}${saga.reason ? `: ${words(saga.reason)}` : ""}`, tone: "undo" };
    default:
      return running(saga);
  }
}

const took = ({ totalMillis }) => (totalMillis === null ? "" : ` in ${duration(totalMillis)}`);

function running(saga) {
  const waits = since(saga.lastStepAt);
  const long = waits < SHORT_MILLIS ? "" : ` ${duration(Math.floor(waits / 1000) * 1000)}`;
  const whom = saga.expects ? ` for ${saga.expects.service}` : "";
  const what = saga.undone ? "Undoing, waits" : "Waits";
  const tone = waits > LONG_MILLIS ? "warning" : saga.undone ? "undo" : "neutral";
  return { text: `${what}${long}${whom}`, tone };
}

/** What an operator has to know besides: each with its tone and where to mend it. */
export function remarks(saga) {
  const asked = saga.steps.some(({ step }) => step === "CANCELLATION_REQUESTED");
  return [
    ...saga.parkedBy.map((service) => ({ text: `parked by ${service}`, tone: "bad", href: "#/services" })),
    ...saga.broken.map((rule) => ({ text: `breaks ${rule}`, tone: "bad", href: `#/orders/${saga.orderId}` })),
    ...(asked ? [{ text: "cancellation requested", tone: "undo" }] : []),
  ];
}
