import { element, heading } from "./dom.js";

const WIDE = matchMedia("(min-width: 60rem)");
let panels = 0;

/** A collapsible section beside the main content; initially closed on narrow screens. */
export function panel(title, ...content) {
  const id = `panel-${++panels}`;
  const summary = element("summary", {}, heading(2, title, { id }));
  const details = element("details", { open: WIDE.matches }, summary, element("div", { class: "content" }, content));
  return element("section", { class: "panel", "aria-labelledby": id }, details);
}
