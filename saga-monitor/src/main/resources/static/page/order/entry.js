import { element, heading, setText } from "../lib/dom.js";
import { count, duration } from "../lib/format.js";
import { facts, timeElement } from "../lib/parts.js";

/** What the event is to the saga, for the colour of its dot; the event's name says it in words. */
const TONES = {
  OrderPlaced: "good",
  PaymentProcessed: "good",
  InventoryAllocated: "good",
  OrderShipped: "good",
  PaymentDeclined: "bad",
  InventoryAllocationFailed: "bad",
  ShipmentFailed: "bad",
  OrderCancellationRequested: "undo",
  InventoryReleased: "undo",
  RefundPayment: "undo",
  PaymentRefunded: "undo",
};

/** One event of a timeline: what, by whom, why, how long after, and its payload. */
export function entry(event, traceLink) {
  const gaps = element("p", { class: "gaps" });
  const repeats = element("span", { class: "badge", "data-tone": "warning", hidden: true });
  const title = element("div", { class: "bar" }, heading(3, event.eventType), element("span", {}, event.service), repeats);
  const whole = element("li", { "data-tone": TONES[event.eventType] ?? "neutral", id: event.eventId }, [
    element("p", { class: "when" }, timeElement(event.occurredAt)),
    element("div", { class: "what" }, title, gaps, details(event, traceLink)),
  ]);

  function update(now, cause) {
    setText(gaps, gapsOf(now, cause));
    repeats.hidden = now.repeats === 0;
    setText(repeats, `came ${count(now.repeats, "more time")}, without effect`);
  }

  return { element: whole, update };
}

function gapsOf({ sincePreviousMillis, sinceCauseMillis, causationId }, cause) {
  const previous = sincePreviousMillis === null ? null : `${signed(sincePreviousMillis)} after the one before`;
  const caused =
    sinceCauseMillis === null ? null : `${signed(sinceCauseMillis)} after its cause, ${cause?.eventType ?? causationId}`;
  return [previous, caused].filter(Boolean).join(" · ");
}

const signed = (millis) => (millis < 0 ? `−${duration(-millis)}` : duration(millis));

function details(event, traceLink) {
  const trace = traceLink(event.traceId);
  const known = facts([
    ["Event", event.eventId],
    ["Cause", event.causationId],
    ["Number", `${event.sequence} of ${event.service}`],
    ["Record", `${event.topic}-${event.partition} at ${event.offset}`],
    ["Read", timeElement(event.receivedAt)],
    ["Trace", event.traceId],
  ]);
  const payload = element("pre", { tabindex: "0", "aria-label": "Payload" }, JSON.stringify(event.payload, null, 2));
  const more = element("details", {}, element("summary", {}, "Payload"), payload, known);
  const link = trace && element("a", { href: trace, rel: "noreferrer" }, "Trace in Zipkin");
  return element("div", { class: "more" }, more, link);
}
