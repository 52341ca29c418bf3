import { element, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { onConnection } from "../lib/connection.js";
import { asOf, duration, since } from "../lib/format.js";
import { every } from "../lib/poll.js";

/** Throughput of the last minute, and the longest current wait; passes the number of running sagas on. */
export function rates(signal, counted) {
  const line = element("p", { class: "rates" });
  let known = "";
  let answeredAt = null;
  const refreshNow = every(
    2000,
    async () => {
      const now = await get("/statistics", { window: "PT1M" }, signal).catch((problem) => {
        if (problem.status !== undefined) setText(line, asOf(known, answeredAt));
        throw problem;
      });
      answeredAt = new Date();
      counted(now.running);
      const longest = now.longestWaitingSince && `longest wait ${duration(since(now.longestWaitingSince))}`;
      const parts = [`${now.running} running`, `${rate(now.placedPerSecond)} placed`, `${rate(now.endedPerSecond)} ended`];
      known = [...parts, longest].filter(Boolean).join(" · ");
      setText(line, known);
    },
    signal,
  );
  onConnection(() => refreshNow(), signal);
  return line;
}

export const rate = (perSecond) => `${perSecond.toFixed(perSecond < 10 ? 2 : 0)}/s`;
