import { get } from "./api.js";

let traces = null;

/** What the page cannot know by itself; without an answer it does without. */
export async function loadSettings() {
  const settings = await get("/page-settings").catch(() => ({ traces: null }));
  traces = settings.traces;
}

/** Where a trace is shown; null when nobody shows traces. */
export const traceLink = (traceId) => traces && traceId && traces.replace("{traceId}", encodeURIComponent(traceId));
