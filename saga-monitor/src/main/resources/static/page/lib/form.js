import { element, setAttribute } from "./dom.js";

let fields = 0;

/** A label with its input, hint and error text. The input's name equals the field name in problem details. */
export function field(label, input, hint = "") {
  const id = `field-${++fields}`;
  setAttribute(input, "id", id);
  const about = hint ? element("p", { class: "hint", id: `${id}-hint` }, hint) : null;
  if (about) setAttribute(input, "aria-describedby", about.id);
  const error = element("p", { class: "error", id: `${id}-error`, hidden: true });
  return element("div", { class: "field" }, element("label", { for: id }, label), input, about, error);
}

/** Live region for the result of a form; screen readers announce its changes. */
export const outcome = () => element("p", { class: "outcome", role: "status" });

export function showOutcome(target, tone, ...content) {
  setAttribute(target, "data-tone", tone);
  target.replaceChildren(...content);
}

export function clear(form) {
  for (const input of form.querySelectorAll("[aria-invalid]")) mark(input, null);
}

/** Shows each violated rule below its input, and those without an input in the outcome. */
export function showProblem(form, target, problem) {
  clear(form);
  const inputs = [...form.elements].filter((input) => input.name);
  const unassigned = problem.errors.filter(({ field: name, rule }) => {
    const input = inputs.find((each) => each.name === name);
    if (input) mark(input, rule);
    return !input;
  });
  const sentence = unassigned.map(({ field: name, rule }) => `${name} ${rule}`).join("; ");
  const fallback = problem.errors.length > unassigned.length ? "Correct the marked fields" : problem.message;
  showOutcome(target, "bad", sentence || fallback);
  form.querySelector("[aria-invalid]")?.focus();
}

function mark(input, rule) {
  const error = document.getElementById(`${input.id}-error`);
  const hint = document.getElementById(`${input.id}-hint`);
  error.textContent = rule ?? "";
  error.hidden = rule === null;
  setAttribute(input, "aria-invalid", rule === null ? null : "true");
  const described = [hint?.id, rule === null ? null : error.id].filter(Boolean).join(" ");
  setAttribute(input, "aria-describedby", described || null);
}

/** Runs the task of a control unless it is still running. */
export async function once(control, task) {
  if (control.getAttribute("aria-busy") === "true") return;
  setAttribute(control, "aria-busy", "true");
  try {
    await task();
  } finally {
    setAttribute(control, "aria-busy", null);
  }
}
