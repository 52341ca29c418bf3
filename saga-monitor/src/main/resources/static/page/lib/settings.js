import { get } from "./api.js";

let traces = null;

/** Loads the settings of the deployment; on failure the page works without them. */
export async function loadSettings() {
  const settings = await get("/page-settings").catch(() => ({ traces: null }));
  traces = settings.traces;
}

/** URL of a trace in the tracing UI; null if none is configured. */
export const traceLink = (traceId) => traces && traceId && traces.replace("{traceId}", encodeURIComponent(traceId));
