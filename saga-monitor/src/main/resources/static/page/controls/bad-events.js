import { element } from "../lib/dom.js";
import { post } from "../lib/api.js";
import { clear, field, once, outcome, showProblem, tell } from "../lib/form.js";
import { count } from "../lib/format.js";
import { orderLink } from "../lib/parts.js";

const DUPLICATES = {
  label: "Send its events once more",
  path: "/controls/duplicates",
  told: ({ sent }) => `Sent ${count(sent.length, "event")} once more. Nothing may change: `,
};
const POISON = {
  label: "Send a poison event",
  path: "/controls/poison",
  told: ({ topic, partition, offset }) => `Sent to ${topic}-${partition} at ${offset}. Only this order may stop: `,
};

/**
 * Sends what should not come: every event of an order again, or one that is none.
 *
 * @param orderId empty where it is to be asked for
 */
export function badEvents(orderId) {
  const input = element("input", { name: "orderId", value: orderId, autocomplete: "off", spellcheck: "false" });
  const said = outcome();
  const form = element("form", { novalidate: true }, orderId ? null : field("Order", input, "The id of an order."));
  const buttons = [DUPLICATES, POISON].map((kind) => element("button", { type: "submit", value: kind.path }, kind.label));
  form.append(element("div", { class: "deeds" }, buttons), said);

  async function send({ path, told }) {
    try {
      const order = input.value.trim();
      const answer = await post(path, { orderId: order });
      clear(form);
      tell(said, "good", told(answer), orderLink(order));
    } catch (problem) {
      showProblem(form, said, problem);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const pressed = event.submitter ?? buttons[0];
    once(pressed, () => send(pressed.value === POISON.path ? POISON : DUPLICATES));
  });
  return form;
}
