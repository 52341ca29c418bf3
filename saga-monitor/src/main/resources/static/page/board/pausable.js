import { button, element, setAttribute, setText } from "../lib/dom.js";

const MOST_WAITING = 400;
const REOPEN_MILLIS = 5000;

/**
 * What is told of the sagas is drawn once a frame, and not at all while the reader has paused it: then the newest state
 * of each waits, and is drawn when it goes on.
 */
export function pausable(rows, { drawn, reopen, signal }) {
  let waiting = new Map();
  let snapshot = null;
  let frame = null;
  let paused = false;
  let incomplete = false;
  let openedAt = Date.now();
  const note = element("p", { class: "hint", role: "status" });
  const toggle = button("Pause", () => pause(!paused), { "aria-pressed": "false" });

  function draw() {
    frame = null;
    if (snapshot) rows.reset(snapshot);
    waiting.forEach(rows.put);
    waiting = new Map();
    snapshot = null;
    rows.sweep();
    drawn();
  }

  function schedule() {
    if (!paused && frame === null) frame = requestAnimationFrame(draw);
  }

  function pause(wanted) {
    paused = wanted;
    setAttribute(toggle, "aria-pressed", String(paused));
    setText(note, paused ? "Paused: what moves meanwhile is shown when you go on." : "");
    schedule();
  }

  /** Where something was left out, the end of a saga may be among it: only a new snapshot tells. */
  function everySecond() {
    if (paused || document.hidden) return;
    if (incomplete && Date.now() - openedAt > REOPEN_MILLIS) reopen();
    rows.tick();
    schedule();
  }

  const clock = setInterval(everySecond, 1000);
  signal.addEventListener("abort", () => clearInterval(clock));

  const handlers = {
    snapshot({ sagas }) {
      snapshot = sagas;
      waiting = new Map();
      incomplete = false;
      openedAt = Date.now();
      schedule();
    },
    saga(saga) {
      waiting.delete(saga.orderId);
      waiting.set(saga.orderId, saga);
      if (waiting.size > MOST_WAITING) {
        waiting.delete(waiting.keys().next().value);
        incomplete = true;
      }
      schedule();
    },
    skipped() {
      incomplete = true;
    },
  };
  return { toggle, note, handlers };
}
