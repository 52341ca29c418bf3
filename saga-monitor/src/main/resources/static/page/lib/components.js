import { element, hidden } from "./dom.js";
import { time } from "./format.js";

/** Link to an order, showing the end of its id: the beginning of a UUIDv7 is a timestamp and hardly differs. */
export function orderLink(orderId) {
  const properties = { class: "order-id", href: `#/orders/${orderId}`, "aria-label": orderId, title: orderId };
  return element("a", properties, `…${orderId.slice(-12)}`);
}

/** Local time of day, with the full UTC instant as its tooltip. */
export const timeElement = (instant) => element("time", { datetime: instant, title: instant }, time(instant));

/** A coloured word; its meaning never depends on the colour. */
export const badge = (text, tone = "neutral") => element("span", { class: "badge", "data-tone": tone }, text);

/**
 * A table with explicit ARIA roles: on a phone its cells are laid out as blocks, and some browsers then drop the
 * implicit roles.
 *
 * @param columns header texts; one that begins with "-" is visible to screen readers only
 */
export function table(caption, columns, rows = [], properties = {}) {
  const body = element("tbody", { role: "rowgroup" }, rows);
  const heads = columns.map((text) =>
    element("th", { scope: "col", role: "columnheader" }, text.startsWith("-") ? hidden(text.slice(1)) : text),
  );
  const head = element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, heads));
  const root = element("table", { role: "table", ...properties }, element("caption", {}, caption), head, body);
  return { root, body };
}

/** A table row; the first cell is its header. Cells are texts, elements or lists of them. */
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

/** Names with their values as a description list; entries without a value are omitted. */
export function facts(entries) {
  const known = entries.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return element(
    "dl",
    { class: "facts" },
    known.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, [value].flat()))),
  );
}
