import { button, element, setAttribute, setText } from "../lib/dom.js";

const MAX_BUFFERED = 400;
const REOPEN_MILLIS = 5000;

/**
 * Buffers saga updates and draws them once per animation frame. While paused nothing is drawn; the buffer keeps the
 * latest state of each saga, which is drawn on resume.
 */
export function pausable(rows, { drawn, reopen, signal }) {
  let buffered = new Map();
  let snapshot = null;
  let frame = null;
  let paused = false;
  let incomplete = false;
  let frozen = false;
  const known = { started: false, current: false, running: 0 };
  let openedAt = Date.now();
  const note = element("p", { class: "hint", role: "status" });
  const toggle = button("Pause", () => pause(!paused), { "aria-pressed": "false" });

  function draw() {
    frame = null;
    if (snapshot) rows.reset(snapshot.sagas, snapshot.running);
    if (snapshot) known.started = known.current = true;
    buffered.forEach(rows.put);
    buffered = new Map();
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
    setText(note, paused ? "Paused. Buffered updates are shown on resume." : "");
    schedule();
  }

  /** Reopens the stream after updates were skipped: the end of a saga may be among them, and only a snapshot shows it. */
  function everySecond() {
    if (paused || document.hidden) return;
    if ((incomplete || rows.isIncomplete()) && Date.now() - openedAt > REOPEN_MILLIS) reopen();
    if (frozen) return;
    rows.tick();
    schedule();
  }

  const clock = setInterval(everySecond, 1000);
  signal.addEventListener("abort", () => clearInterval(clock));

  const handlers = {
    snapshot(received) {
      snapshot = received;
      known.running = received.running;
      buffered = new Map();
      incomplete = false;
      openedAt = Date.now();
      schedule();
    },
    saga(saga) {
      buffered.delete(saga.orderId);
      buffered.set(saga.orderId, saga);
      if (buffered.size > MAX_BUFFERED) {
        buffered.delete(buffered.keys().next().value);
        incomplete = true;
      }
      schedule();
    },
    skipped() {
      incomplete = true;
    },
  };
  return {
    toggle,
    note,
    handlers,
    /** Returns whether a snapshot came, whether the stream is unbroken since then, and the number of running sagas. */
    state: () => known,
    count: (running) => (known.running = running),
    lost: () => (known.current = false),
    /** Without a connection nothing is known about the time since, so no waiting time grows and no row is removed. */
    freeze: (wanted) => (frozen = wanted),
  };
}
