import { element, setAttribute } from "./dom.js";

let fields = 0;

/** A label, its input, a hint, and a place for what is wrong with it. The input's name is the problem's field. */
export function field(label, input, hint = "") {
  const id = `field-${++fields}`;
  setAttribute(input, "id", id);
  const about = hint ? element("p", { class: "hint", id: `${id}-hint` }, hint) : null;
  if (about) setAttribute(input, "aria-describedby", about.id);
  const wrong = element("p", { class: "wrong", id: `${id}-wrong`, hidden: true });
  return element("div", { class: "field" }, element("label", { for: id }, label), input, about, wrong);
}

/** Where a form tells how it went; read out when it changes. */
export const outcome = () => element("p", { class: "outcome", role: "status" });

export function tell(place, tone, ...content) {
  setAttribute(place, "data-tone", tone);
  place.replaceChildren(...content);
}

export function clear(form) {
  for (const input of form.querySelectorAll("[aria-invalid]")) mark(input, null);
}

/** Puts each rule below the input that breaks it, and whatever belongs to no input into the outcome. */
export function showProblem(form, place, problem) {
  clear(form);
  const inputs = [...form.elements].filter((input) => input.name);
  const homeless = problem.errors.filter(({ field: name, rule }) => {
    const input = inputs.find((each) => each.name === name);
    if (input) mark(input, rule);
    return !input;
  });
  const sentence = homeless.map(({ field: name, rule }) => `${name} ${rule}`).join("; ");
  const told = problem.errors.length > homeless.length ? "Please correct what is marked" : problem.message;
  tell(place, "bad", sentence || told);
  form.querySelector("[aria-invalid]")?.focus();
}

function mark(input, rule) {
  const wrong = document.getElementById(`${input.id}-wrong`);
  const hint = document.getElementById(`${input.id}-hint`);
  wrong.textContent = rule ?? "";
  wrong.hidden = rule === null;
  setAttribute(input, "aria-invalid", rule === null ? null : "true");
  const described = [hint?.id, rule === null ? null : wrong.id].filter(Boolean).join(" ");
  setAttribute(input, "aria-describedby", described || null);
}

/** Does what a button or form asks for, once at a time. */
export async function once(control, task) {
  if (control.getAttribute("aria-busy") === "true") return;
  setAttribute(control, "aria-busy", "true");
  try {
    await task();
  } finally {
    setAttribute(control, "aria-busy", null);
  }
}
