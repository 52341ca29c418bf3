import { element } from "../lib/dom.js";
import { post } from "../lib/api.js";
import { clear, field, once, outcome, showOutcome, showProblem } from "../lib/form.js";
import { panel } from "../lib/panel.js";

/** Form that requests the cancellation of an order; the services decide whether it is still possible. */
export function cancellation(orderId) {
  const reason = element("input", { name: "reason", maxlength: "200", autocomplete: "off" });
  const message = outcome();
  const submit = element("button", { type: "submit", class: "dangerous" }, "Cancel this order");
  const form = element("form", { novalidate: true }, field("Reason", reason, "Why the order is cancelled."), submit);
  const root = panel("Cancel the order", form, message);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    once(submit, async () => {
      try {
        await post(`/shop/orders/${orderId}/cancellation`, { reason: reason.value });
        clear(form);
        showOutcome(message, "good", "Cancellation requested. If the order has not shipped, its completed steps are compensated.");
      } catch (problem) {
        showProblem(form, message, problem);
      }
    });
  });

  return { element: root, update: ({ status }) => (root.hidden = status !== "RUNNING" && message.textContent === "") };
}
