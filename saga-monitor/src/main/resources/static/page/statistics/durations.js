import { element } from "../lib/dom.js";
import { capital, duration } from "../lib/format.js";
import { row, table } from "../lib/parts.js";

const COLUMNS = ["Step", "Median", "95 %", "99 %"];

/** How long each step took; the bar compares the medians, and says nothing that the figures do not say. */
export function durationsTable(durations) {
  const longest = Math.max(1, ...Object.values(durations).map(({ p50 }) => p50));
  const rows = Object.entries(durations).map(([step, { p50, p95, p99 }]) =>
    row(COLUMNS, [capital(step), [duration(p50), bar(p50 / longest)], duration(p95), duration(p99)]),
  );
  return table("How long it took, by step", COLUMNS, rows, { class: "durations" }).whole;
}

const bar = (share) => element("progress", { max: "1", value: share.toFixed(3), "aria-hidden": "true" });
