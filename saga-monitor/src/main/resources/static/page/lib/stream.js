import { failed, recovered } from "./connection.js";

const PAUSE_MILLIS = 2000;

/**
 * Server-sent events, until the signal aborts. A broken connection is opened anew by the browser; one that was refused
 * is given up by it, so it is opened anew from here.
 *
 * @param handlers by the name of the event; each gets its data
 * @returns a function that opens it anew
 */
export function listen(path, handlers, signal) {
  let source;
  let again;

  function open() {
    source = new EventSource(path);
    source.onopen = () => recovered(path);
    source.onerror = () => {
      failed(path);
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, PAUSE_MILLIS);
    };
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
    }
  }

  open();
  signal.addEventListener("abort", () => {
    clearTimeout(again);
    source.close();
    recovered(path);
  });
  return () => {
    if (signal.aborted) return;
    clearTimeout(again);
    source.close();
    open();
  };
}
