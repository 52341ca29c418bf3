import { button, element, heading } from "../lib/dom.js";
import { discard, post } from "../lib/api.js";
import { field, once, outcome, showProblem } from "../lib/form.js";
import { facts, orderLink, timeElement } from "../lib/parts.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One parked event: what it is, why it waits, and what can be done. */
export function parkedEvent(service, event, act) {
  const path = `/services/${service}/parked`;
  const name = `${event.eventType ?? "Unreadable record"} (${event.id})`;
  const known = facts([
    ["Order", event.key && UUID.test(event.key) ? orderLink(event.key) : event.key],
    ["Failure", element("span", { class: "failure" }, event.failure)],
    ["Attempts", `${event.attempts}`],
    ["Parked", timeElement(event.parkedAt)],
    ["Record", `${event.topic}-${event.partition} at ${event.offset}`],
    ["Event", event.eventId],
  ]);
  const one = button("Redrive", () => once(one, () => act(post(`${path}/${event.id}`, {}))));
  const line = button("Redrive the line of this order", () => once(line, () => act(post(path, { key: event.key }))));
  const value = event.value === null ? null : payload("Value", event.value);
  const deeds = element("div", { class: "deeds" }, one, event.key === null ? null : line);
  return element("li", { class: "card" }, heading(4, name), known, value, deeds, discardForm(`${path}/${event.id}`, act));
}

function payload(title, text) {
  return element("details", {}, element("summary", {}, title), element("pre", { tabindex: "0" }, text));
}

/** For a reason, which is kept. */
function discardForm(path, act) {
  const reason = element("input", { name: "reason", maxlength: "200", autocomplete: "off" });
  const said = outcome();
  const submit = element("button", { type: "submit", class: "dangerous" }, "Discard this event");
  const form = element("form", { novalidate: true }, field("Reason", reason, "It is kept. 1 to 200 characters."), submit, said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    once(submit, async () => {
      try {
        const answer = await discard(path, { reason: reason.value });
        await act(Promise.resolve(answer));
      } catch (problem) {
        showProblem(form, said, problem);
      }
    });
  });
  return element("details", { class: "discard" }, element("summary", {}, "Discard"), form);
}
