import { failed, recovered } from "./connection.js";

const NO_ANSWER = "The monitor does not respond";

/** Sent by a reverse proxy when the monitor is down; the monitor itself never sends them. */
const GATEWAY_ERRORS = new Set([502, 504]);

/** Problem details (RFC 9457) of a failed request; `errors` holds the field and rule of each invalid input. */
export class Problem extends Error {
  constructor(status, { detail, title, errors }) {
    super(detail ?? title ?? `The request failed with status ${status}`);
    this.status = status;
    this.errors = errors ?? [];
  }
}

/** A question that has no answer by then never gets one: the network is gone without a notice. */
const TIMEOUT_MILLIS = 10_000;

async function request(path, options, left = undefined) {
  const answer = await fetch(path, options).catch((failure) => {
    if (left?.aborted) throw failure;
    failed("monitor");
    throw new Problem(0, { detail: NO_ANSWER });
  });
  if (GATEWAY_ERRORS.has(answer.status)) failed("monitor");
  else recovered("monitor");
  const body = await answer.json().catch((failure) => {
    if (left?.aborted) throw failure;
    if (!options.signal?.aborted) return {};
    failed("monitor");
    throw new Problem(0, { detail: NO_ANSWER });
  });
  if (!answer.ok) throw new Problem(answer.status, body);
  return body;
}

/** @param query parameters; empty and missing values are omitted */
export function get(path, query = {}, signal = undefined) {
  const given = Object.entries(query).filter(([, value]) => value !== "" && value !== undefined && value !== null);
  const search = new URLSearchParams(given).toString();
  const timeout = AbortSignal.timeout(TIMEOUT_MILLIS);
  const ends = signal ? AbortSignal.any([signal, timeout]) : timeout;
  return request(search ? `${path}?${search}` : path, { signal: ends, headers: { Accept: "application/json" } }, signal);
}

export const post = (path, body, headers = {}) => send("POST", path, body, headers);

export const put = (path, body) => send("PUT", path, body, {});

function send(method, path, body, more) {
  const headers = { "Content-Type": "application/json", Accept: "application/json", ...more };
  return request(path, { method, headers, body: JSON.stringify(body) });
}

export function discard(path, query) {
  return request(`${path}?${new URLSearchParams(query)}`, { method: "DELETE", headers: { Accept: "application/json" } });
}
