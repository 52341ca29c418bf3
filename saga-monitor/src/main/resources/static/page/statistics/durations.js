import { element } from "../lib/dom.js";
import { capital, duration } from "../lib/format.js";
import { row, table } from "../lib/components.js";

/** Labels of the steps that the API names differently. */
const LABELS = { undoing: "Compensation" };
const COLUMNS = ["Step", "p50", "p95", "p99"];

/** Percentiles of the duration of each step. The bar only visualises the median, so screen readers skip it. */
export function durationsTable(durations) {
  const longest = Math.max(1, ...Object.values(durations).map(({ p50 }) => p50));
  const rows = Object.entries(durations).map(([step, { p50, p95, p99 }]) =>
    row(COLUMNS, [LABELS[step] ?? capital(step), [duration(p50), bar(p50 / longest)], duration(p95), duration(p99)]),
  );
  return table("Duration by step", COLUMNS, rows, { class: "durations" }).root;
}

const bar = (share) => element("progress", { max: "1", value: share.toFixed(3), "aria-hidden": "true" });
