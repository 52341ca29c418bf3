import { element, heading, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { field } from "../lib/form.js";
import { capital, count, duration, since, words } from "../lib/format.js";
import { facts } from "../lib/parts.js";
import { every } from "../lib/poll.js";
import { address } from "../router.js";
import { rate } from "../board/figures.js";
import { durationsTable } from "./durations.js";

const WINDOWS = [["PT1M", "minute"], ["PT5M", "5 minutes"], ["PT15M", "15 minutes"], ["PT1H", "hour"], ["P1D", "day"]];
const USUAL = "PT15M";

/** How many, how fast, and why not. */
export function statistics(main, { query }, signal) {
  const chosen = query.get("window") ?? USUAL;
  const options = WINDOWS.map(([value, text]) => element("option", { value, selected: value === chosen }, text));
  const select = element("select", { name: "window" }, options);
  const place = element("div", { class: "statistics" });
  const state = element("p", { class: "hint", role: "status" });
  select.addEventListener("change", () => (location.hash = address("statistics", { window: select.value })));
  main.append(element("form", { class: "filters" }, field("Over the last", select)), state, place);
  let shown = "";

  async function look() {
    try {
      const now = await get("/statistics", { window: chosen }, signal);
      const key = JSON.stringify({ ...now, at: null });
      if (key !== shown) place.replaceChildren(rates(now), ...now.outcomes.map(outcome));
      shown = key;
      setText(state, "");
    } catch (problem) {
      if (problem.status === undefined) throw problem;
      setText(state, problem.message);
    }
  }

  every(2000, look, signal);
  return "Statistics";
}

function rates({ placed, placedPerSecond, endedPerSecond, running, longestWaitingSince }) {
  return facts([
    ["Placed", count(placed, "order")],
    ["Placed per second", rate(placedPerSecond)],
    ["Ended per second", rate(endedPerSecond)],
    ["Running now", `${running}`],
    ["Longest wait", longestWaitingSince && duration(since(longestWaitingSince))],
  ]);
}

function outcome({ status, count: ended, sampled, durations, reasons }) {
  const why = Object.entries(reasons ?? {}).map(([reason, orders]) => element("li", {}, `${words(reason)}: ${orders}`));
  const of = sampled < ended ? `, measured of the latest ${sampled}` : "";
  return element("section", { "aria-label": capital(words(status)) }, [
    heading(2, `${capital(words(status))}: ${ended}${of}`),
    durationsTable(durations),
    why.length > 0 ? element("ul", { class: "reasons", "aria-label": "Reasons" }, why) : null,
  ]);
}
