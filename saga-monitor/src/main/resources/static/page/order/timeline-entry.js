import { element, heading, setText } from "../lib/dom.js";
import { count, duration } from "../lib/format.js";
import { facts, timeElement } from "../lib/components.js";
import { hexadecimal, indented } from "../lib/json-text.js";

/** Colour of the event's dot: progress, failure or compensation. */
const TONES = {
  OrderPlaced: "good",
  PaymentProcessed: "good",
  InventoryAllocated: "good",
  OrderShipped: "good",
  PaymentDeclined: "bad",
  InventoryAllocationFailed: "bad",
  ShipmentFailed: "bad",
  OrderCancellationRequested: "compensation",
  InventoryReleased: "compensation",
  RefundPayment: "compensation",
  PaymentRefunded: "compensation",
};

/** Timeline entry of one event: type, publisher, cause, delays and payload. */
export function timelineEntry(event, traceLink) {
  const timing = element("p", { class: "timing" });
  const duplicates = element("span", { class: "badge", "data-tone": "warning", hidden: true });
  const service = element("span", {}, event.service);
  const title = element("div", { class: "toolbar" }, heading(3, event.eventType), service, duplicates);
  const root = element("li", { "data-tone": TONES[event.eventType] ?? "neutral", id: event.eventId }, [
    element("p", { class: "when" }, timeElement(event.occurredAt)),
    element("div", { class: "what" }, title, timing, details(event, traceLink)),
  ]);

  function update(now, cause) {
    setText(timing, timingText(now, cause));
    duplicates.hidden = now.repeats === 0;
    setText(duplicates, `${count(now.repeats, "duplicate")} ignored`);
  }

  return { element: root, update };
}

function timingText({ sincePreviousMillis, sinceCauseMillis, causationId }, cause) {
  const previous = sincePreviousMillis === null ? null : `${signed(sincePreviousMillis)} after the previous event`;
  const caused =
    sinceCauseMillis === null ? null : `${signed(sinceCauseMillis)} after its cause ${cause?.eventType ?? causationId}`;
  return [previous, caused].filter(Boolean).join(" · ");
}

const signed = (millis) => (millis < 0 ? `−${duration(-millis)}` : duration(millis));

const payloadOf = ({ payloadText, valueHex }) =>
  payloadText === null ? `Not UTF-8, the record in hexadecimal:\n${hexadecimal(valueHex)}` : indented(payloadText);

function details(event, traceLink) {
  const trace = traceLink(event.traceId);
  const known = facts([
    ["Event id", event.eventId],
    ["Causation id", event.causationId],
    ["Sequence", `${event.sequence}`],
    ["Record", `${event.topic}-${event.partition}, offset ${event.offset}`],
    ["Received at", timeElement(event.receivedAt)],
    ["Trace id", event.traceId],
  ]);
  const payload = element("pre", { tabindex: "0", "aria-label": "Payload" }, payloadOf(event));
  const more = element("details", {}, element("summary", {}, "Payload"), payload, known);
  const link = trace && element("a", { href: trace, rel: "noreferrer" }, "Trace in Zipkin");
  return element("div", { class: "more" }, more, link);
}
