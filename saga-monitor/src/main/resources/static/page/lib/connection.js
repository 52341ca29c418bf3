import { setAttribute, setText } from "./dom.js";

/** Names of the connections that currently fail. While there is one, the header shows "Reconnecting". */
const failing = new Set();

export function failed(connection) {
  failing.add(connection);
  show();
}

export function recovered(connection) {
  failing.delete(connection);
  show();
}

function show() {
  const broken = failing.size > 0;
  const signal = document.getElementById("connection");
  setText(signal, broken ? "Reconnecting" : "Live");
  setAttribute(signal, "data-state", broken ? "warning" : "good");
  setAttribute(document.body, "data-stale", broken);
}
