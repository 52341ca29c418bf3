import { element } from "../lib/dom.js";
import { post } from "../lib/api.js";
import { clear, field, once, outcome, showOutcome, showProblem } from "../lib/form.js";
import { count } from "../lib/format.js";
import { orderLink } from "../lib/components.js";

const DUPLICATES = {
  label: "Resend all events",
  path: "/controls/duplicates",
  result: ({ sent }) => `Resent ${count(sent.length, "event")}. Idempotent consumers ignore them. Order: `,
};
const POISON = {
  label: "Send a poison event",
  path: "/controls/poison",
  result: ({ topic, partition, offset }) => `Sent to ${topic}-${partition}, offset ${offset}. It blocks only this order: `,
};

/**
 * Form that resends all events of an order, or sends a record that cannot be decoded.
 *
 * @param orderId empty if the form has a field for it
 */
export function injectEvents(orderId) {
  const input = element("input", { name: "orderId", value: orderId, autocomplete: "off", spellcheck: "false" });
  const message = outcome();
  const form = element("form", { novalidate: true }, orderId ? null : field("Order id", input));
  const buttons = [DUPLICATES, POISON].map((fault) => element("button", { type: "submit", value: fault.path }, fault.label));
  form.append(element("div", { class: "actions" }, buttons), message);

  async function send({ path, result }) {
    try {
      const order = input.value.trim();
      const answer = await post(path, { orderId: order });
      clear(form);
      showOutcome(message, "good", result(answer), orderLink(order));
    } catch (problem) {
      showProblem(form, message, problem);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const pressed = event.submitter ?? buttons[0];
    once(pressed, () => send(pressed.value === POISON.path ? POISON : DUPLICATES));
  });
  return form;
}
