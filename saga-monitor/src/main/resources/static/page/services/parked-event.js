import { button, element, heading } from "../lib/dom.js";
import { discard, post } from "../lib/api.js";
import { field, once, outcome, showProblem } from "../lib/form.js";
import { facts, orderLink, timeElement } from "../lib/components.js";
import { recordValue } from "../lib/record-value.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Card of a parked event: record, failure, and the actions redrive and discard. */
export function parkedEvent(service, event, act) {
  const path = `/services/${service}/parked`;
  const name = `${event.eventType ?? "Undecodable record"} (${event.id})`;
  const known = facts([
    ["Order", event.key && UUID.test(event.key) ? orderLink(event.key) : event.key],
    ["Failure", element("span", { class: "failure" }, event.failure)],
    ["Attempts", `${event.attempts}`],
    ["Parked at", timeElement(event.parkedAt)],
    ["Record", `${event.topic}-${event.partition}, offset ${event.offset}`],
    ["Event id", event.eventId],
  ]);
  const redrive = button("Redrive", () => once(redrive, () => act(post(`${path}/${event.id}`, {}))));
  const redriveOrder = button("Redrive all events of this order", () =>
    once(redriveOrder, () => act(post(path, { key: event.key }))),
  );
  const actions = element("div", { class: "actions" }, redrive, event.key === null ? null : redriveOrder);
  return element("li", { class: "card" }, heading(4, name), known, recordValue(event), actions, discardForm(`${path}/${event.id}`, act));
}

/** Discarding requires a reason, which the service stores. */
function discardForm(path, act) {
  const reason = element("input", { name: "reason", maxlength: "200", autocomplete: "off" });
  const message = outcome();
  const submit = element("button", { type: "submit", class: "dangerous" }, "Discard this event");
  const hint = "Stored with the event. 1 to 200 characters.";
  const form = element("form", { novalidate: true }, field("Reason", reason, hint), submit, message);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    once(submit, async () => {
      try {
        const answer = await discard(path, { reason: reason.value });
        await act(Promise.resolve(answer));
      } catch (problem) {
        showProblem(form, message, problem);
      }
    });
  });
  return element("details", { class: "discard" }, element("summary", {}, "Discard"), form);
}
