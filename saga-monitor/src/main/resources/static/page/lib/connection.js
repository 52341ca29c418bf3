import { setAttribute, setText } from "./dom.js";

/** Names of the connections that currently fail. While there is one, the header shows "Reconnecting". */
const failing = new Set();
const listeners = new Set();
let lostSince = null;

export function failed(connection) {
  failing.add(connection);
  show();
}

export function recovered(connection) {
  failing.delete(connection);
  show();
}

/** Calls the listener now and on each change with the time since which a connection fails; null if none does. */
export function onConnection(listener, signal = undefined) {
  listeners.add(listener);
  signal?.addEventListener("abort", () => listeners.delete(listener));
  listener(lostSince);
}

function show() {
  const broken = failing.size > 0;
  const signal = document.getElementById("connection");
  setText(signal, broken ? "Reconnecting" : "Live");
  setAttribute(signal, "data-state", broken ? "warning" : "good");
  setAttribute(document.body, "data-stale", broken);
  if (broken === (lostSince !== null)) return;
  lostSince = broken ? new Date() : null;
  listeners.forEach((listener) => listener(lostSince));
}
