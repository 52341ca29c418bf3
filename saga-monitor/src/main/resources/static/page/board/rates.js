import { element, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { duration, since } from "../lib/format.js";
import { every } from "../lib/poll.js";

/** Throughput of the last minute, and the longest current wait. */
export function rates(signal) {
  const line = element("p", { class: "rates" });
  every(
    2000,
    async () => {
      const now = await get("/statistics", { window: "PT1M" }, signal);
      const longest = now.longestWaitingSince && `longest wait ${duration(since(now.longestWaitingSince))}`;
      const parts = [`${now.running} running`, `${rate(now.placedPerSecond)} placed`, `${rate(now.endedPerSecond)} ended`];
      setText(line, [...parts, longest].filter(Boolean).join(" · "));
    },
    signal,
  );
  return line;
}

export const rate = (perSecond) => `${perSecond.toFixed(perSecond < 10 ? 2 : 0)}/s`;
