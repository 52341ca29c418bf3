import { failed, recovered } from "./connection.js";

const RETRY_MILLIS = 2000;

/**
 * Subscribes to server-sent events until the signal aborts. The browser reconnects a broken connection but gives up
 * after an error response; in that case this function reconnects.
 *
 * @param handlers by event name; each receives the parsed data
 * @param lost called when the stream breaks
 * @returns a function that reconnects at once
 */
export function listen(path, handlers, signal, lost = () => {}) {
  let source;
  let retry;

  function open() {
    source = new EventSource(path);
    source.onopen = () => recovered(path);
    source.onerror = () => {
      failed(path);
      lost();
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MILLIS);
    };
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
    }
  }

  open();
  signal.addEventListener("abort", () => {
    clearTimeout(retry);
    source.close();
    recovered(path);
  });
  return () => {
    if (signal.aborted) return;
    clearTimeout(retry);
    source.close();
    open();
  };
}
