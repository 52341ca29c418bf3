import { setAttribute, setText } from "./dom.js";

/** Whoever listens or asks in vain at the moment, by name. While there is anybody, the page says so. */
const failing = new Set();

export function failed(who) {
  failing.add(who);
  show();
}

export function recovered(who) {
  failing.delete(who);
  show();
}

function show() {
  const broken = failing.size > 0;
  const place = document.getElementById("connection");
  setText(place, broken ? "Reconnecting" : "Live");
  setAttribute(place, "data-state", broken ? "warning" : "good");
  setAttribute(document.body, "data-stale", broken);
}
