import { element } from "./dom.js";
import { hexadecimal } from "./json-text.js";

/** Value of a record behind its title, exactly as it is; null if the record has none. */
export function recordValue({ value, valueHex, valueCut }) {
  if (value === null && valueHex === null) return null;
  const notes = [valueHex === null ? "" : "not UTF-8, in hexadecimal", valueCut ? "only the beginning" : ""].filter(Boolean);
  const title = notes.length === 0 ? "Value" : `Value (${notes.join(", ")})`;
  const text = element("pre", { tabindex: "0", "aria-label": "Value" }, value ?? hexadecimal(valueHex));
  return element("details", {}, element("summary", {}, title), text);
}
