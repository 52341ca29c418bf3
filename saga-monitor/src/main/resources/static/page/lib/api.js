import { failed, recovered } from "./connection.js";

const NO_ANSWER = "The monitor does not answer";

/** What whoever stands before the monitor says when it is away. */
const PROXY_ALONE = new Set([502, 504]);

/** What went wrong, as the service said it (RFC 9457): a sentence, and field and rule of each input at fault. */
export class Problem extends Error {
  constructor(status, { detail, title, errors }) {
    super(detail ?? title ?? `The answer was ${status}`);
    this.status = status;
    this.errors = errors ?? [];
  }
}

async function ask(path, options) {
  const answer = await fetch(path, options).catch((failure) => {
    if (options.signal?.aborted) throw failure;
    failed("monitor");
    throw new Problem(0, { detail: NO_ANSWER });
  });
  if (PROXY_ALONE.has(answer.status)) failed("monitor");
  else recovered("monitor");
  const body = await answer.json().catch((failure) => {
    if (options.signal?.aborted) throw failure;
    return {};
  });
  if (!answer.ok) throw new Problem(answer.status, body);
  return body;
}

/** @param query its values that are empty or not set are left out */
export function get(path, query = {}, signal = undefined) {
  const given = Object.entries(query).filter(([, value]) => value !== "" && value !== undefined && value !== null);
  const search = new URLSearchParams(given).toString();
  return ask(search ? `${path}?${search}` : path, { signal, headers: { Accept: "application/json" } });
}

export const post = (path, body, headers = {}) => send("POST", path, body, headers);

export const put = (path, body) => send("PUT", path, body, {});

function send(method, path, body, more) {
  const headers = { "Content-Type": "application/json", Accept: "application/json", ...more };
  return ask(path, { method, headers, body: JSON.stringify(body) });
}

export function discard(path, query) {
  return ask(`${path}?${new URLSearchParams(query)}`, { method: "DELETE", headers: { Accept: "application/json" } });
}
