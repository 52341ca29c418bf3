import { element } from "../lib/dom.js";
import { post } from "../lib/api.js";
import { clear, field, once, outcome, showProblem, tell } from "../lib/form.js";
import { panel } from "../lib/panel.js";

/** Asks order-service to cancel; whether it still can be is the services' to say. */
export function cancellation(orderId) {
  const reason = element("input", { name: "reason", maxlength: "200", autocomplete: "off" });
  const said = outcome();
  const submit = element("button", { type: "submit", class: "dangerous" }, "Cancel this order");
  const form = element("form", { novalidate: true }, field("Reason", reason, "In the customer's words."), submit);
  const ask = panel("Cancel", form, said);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    once(submit, async () => {
      try {
        await post(`/shop/orders/${orderId}/cancellation`, { reason: reason.value });
        clear(form);
        tell(said, "good", "The services are asked to stop it. What was done before is undone.");
      } catch (problem) {
        showProblem(form, said, problem);
      }
    });
  });

  return { element: ask, update: ({ status }) => (ask.hidden = status !== "RUNNING" && said.textContent === "") };
}
