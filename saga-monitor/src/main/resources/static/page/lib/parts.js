import { element, hidden } from "./dom.js";
import { time } from "./format.js";

/** An order's link. The end of an id tells orders apart, its beginning only when they came. */
export function orderLink(orderId) {
  const properties = { class: "order-id", href: `#/orders/${orderId}`, "aria-label": orderId, title: orderId };
  return element("a", properties, `…${orderId.slice(-12)}`);
}

/** A time of day; what it is in full and in UTC shows on hovering. */
export const timeElement = (instant) => element("time", { datetime: instant, title: instant }, time(instant));

/** A word with a colour, for which the word never needs the colour. */
export const badge = (text, tone = "neutral") => element("span", { class: "badge", "data-tone": tone }, text);

/**
 * A table. Its roles are said although it is a table: on a phone its cells are laid out below each other, and then not
 * every browser still knows.
 *
 * @param columns texts; one that begins with "-" is for readers of the screen alone
 */
export function table(caption, columns, rows = [], properties = {}) {
  const body = element("tbody", { role: "rowgroup" }, rows);
  const heads = columns.map((text) =>
    element("th", { scope: "col", role: "columnheader" }, text.startsWith("-") ? hidden(text.slice(1)) : text),
  );
  const head = element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, heads));
  const whole = element("table", { role: "table", ...properties }, element("caption", {}, caption), head, body);
  return { whole, body };
}

/** A row; the first cell is its heading. Cells are texts, elements or lists of them. */
export function row(columns, cells, properties = {}) {
  return element("tr", { role: "row", ...properties }, cells.map((cell, index) => tableCell(columns[index], cell, index)));
}

function tableCell(column, content, index) {
  const label = column.replace(/^-/, "");
  const children = [content].flat();
  return index === 0
    ? element("th", { scope: "row", role: "rowheader", "data-label": label }, children)
    : element("td", { role: "cell", "data-label": label }, children);
}

/** Names and values, side by side; those without a value are left out. */
export function facts(entries) {
  const known = entries.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return element(
    "dl",
    { class: "facts" },
    known.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, [value].flat()))),
  );
}
