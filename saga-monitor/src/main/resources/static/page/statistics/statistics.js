import { element, heading, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { field } from "../lib/form.js";
import { asOf, capital, duration, since, words } from "../lib/format.js";
import { facts } from "../lib/components.js";
import { every } from "../lib/poll.js";
import { address } from "../router.js";
import { rate } from "../board/rates.js";
import { durationsTable } from "./durations.js";

const WINDOWS = [["PT1M", "1 minute"], ["PT5M", "5 minutes"], ["PT15M", "15 minutes"], ["PT1H", "1 hour"], ["P1D", "1 day"]];
const DEFAULT_WINDOW = "PT15M";

/** Statistics view: throughput, and the durations and reasons of each outcome. */
export function statistics(main, { query }, signal) {
  const chosen = query.get("window") ?? DEFAULT_WINDOW;
  const options = WINDOWS.map(([value, text]) => element("option", { value, selected: value === chosen }, text));
  const select = element("select", { name: "window" }, options);
  const container = element("div", { class: "statistics" });
  const state = element("p", { class: "hint", role: "status" });
  select.addEventListener("change", () => (location.hash = address("statistics", { window: select.value })));
  main.append(element("form", { class: "filters" }, field("Time window", select)), state, container);
  let shown = "";
  let answeredAt = null;

  async function refresh() {
    try {
      const now = await get("/statistics", { window: chosen }, signal);
      answeredAt = new Date();
      const key = JSON.stringify({ ...now, at: null });
      if (key !== shown) container.replaceChildren(rates(now), ...now.outcomes.map(outcome));
      shown = key;
      setText(state, "");
    } catch (problem) {
      if (problem.status === undefined) throw problem;
      setText(state, asOf(problem.message, answeredAt));
    }
  }

  every(2000, refresh, signal);
  return "Statistics";
}

function rates({ placed, placedPerSecond, endedPerSecond, running, longestWaitingSince }) {
  return facts([
    ["Orders placed", `${placed}`],
    ["Placed per second", rate(placedPerSecond)],
    ["Ended per second", rate(endedPerSecond)],
    ["Running now", `${running}`],
    ["Longest wait", longestWaitingSince && duration(since(longestWaitingSince))],
  ]);
}

function outcome({ status, count: ended, sampled, durations, reasons }) {
  const reasonItems = Object.entries(reasons ?? {}).map(([reason, orders]) => element("li", {}, `${words(reason)}: ${orders}`));
  const sample = sampled < ended ? `, durations of the latest ${sampled}` : "";
  return element("section", { "aria-label": capital(words(status)) }, [
    heading(2, `${capital(words(status))}: ${ended}${sample}`),
    durationsTable(durations),
    reasonItems.length > 0 ? element("ul", { class: "reasons", "aria-label": "Reasons" }, reasonItems) : null,
  ]);
}
