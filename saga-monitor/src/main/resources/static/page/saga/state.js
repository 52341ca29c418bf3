import { duration, since, words } from "../lib/format.js";

/** A shorter waiting time is not shown. */
const SHORT_MILLIS = 1000;
const LONG_MILLIS = 10_000;

/** Status text of a saga and its tone. */
export function stateOf(saga) {
  switch (saga.status) {
    case "COMPLETED":
      return { text: `Completed${took(saga)}`, tone: "good" };
    case "CANCELLED":
      return { text: `Cancelled${took(saga)}${saga.reason ? `: ${words(saga.reason)}` : ""}`, tone: "compensation" };
    default:
      return running(saga);
  }
}

const took = ({ totalMillis }) => (totalMillis === null ? "" : ` in ${duration(totalMillis)}`);

function running(saga) {
  const waited = since(saga.lastStepAt);
  const time = waited < SHORT_MILLIS ? "" : ` ${duration(Math.floor(waited / 1000) * 1000)}`;
  const service = saga.expects ? ` for ${saga.expects.service}` : "";
  const activity = saga.undone ? "Compensating, waiting" : "Waiting";
  const tone = waited > LONG_MILLIS ? "warning" : saga.undone ? "compensation" : "neutral";
  return { text: `${activity}${time}${service}`, tone };
}

/** Further remarks for an operator, each with its tone and a link to the view that resolves it. */
export function remarks(saga) {
  const cancelling = saga.steps.some(({ step }) => step === "CANCELLATION_REQUESTED");
  return [
    ...saga.parkedBy.map((service) => ({ text: `parked by ${service}`, tone: "bad", href: "#/services" })),
    ...saga.broken.map((rule) => ({ text: `discrepancy: ${rule}`, tone: "bad", href: `#/orders/${saga.orderId}` })),
    ...(cancelling ? [{ text: "cancellation requested", tone: "compensation" }] : []),
  ];
}
