import { button, element, setAttribute, setText } from "../lib/dom.js";
import { post } from "../lib/api.js";
import { once, showOutcome } from "../lib/form.js";
import { badge } from "../lib/components.js";
import { services } from "../lib/feed.js";
import { statusText } from "../services/status.js";

const STARTING = { text: "starting", tone: "warning", action: "Starting" };
const STOPPING = { text: "stopping", tone: "warning", action: "Stopping" };
const STOPPED = { text: "stopped", tone: "bad", action: "Start" };
const RUNNING = { text: "running", tone: "good", action: "Stop" };
const UNKNOWN = { text: "unknown", tone: "neutral", action: "Stop" };

/** Stops and starts a service; the request returns once the process has ended or accepts requests. */
export function serviceSwitch(name, message, done, signal) {
  const state = badge("", "neutral");
  const control = button("", () => once(control, toggle));
  let running = true;
  let known = false;
  let changing = null;
  let status = "UNKNOWN";

  const busy = () => control.getAttribute("aria-busy") === "true";

  async function toggle() {
    if (changing) return;
    const verb = running ? "stop" : "start";
    changing = running ? STOPPING : STARTING;
    show();
    showOutcome(message, "neutral", `${changing.action} ${name} …`);
    try {
      const answer = await post(`/controls/services/${name}/${verb}`, {});
      running = answer.running;
      const result = running ? "is running and catching up." : "is stopped. Its consumer lag grows.";
      showOutcome(message, "good", `${name} ${result}`);
      if (!running) changing = null;
    } catch (problem) {
      changing = null;
      showOutcome(message, "bad", problem.message);
    }
    show();
    services.refreshNow();
    done();
  }

  /** @param now whether there is a process; null if that is not known */
  function update(now) {
    if (now === false && !busy()) changing = null;
    known = now !== null;
    running = now ?? running;
    show();
  }

  /** A process that does not answer yet is not running: its health decides when a start is over. */
  function current() {
    if (changing) return changing;
    if (!known) return { ...UNKNOWN, action: running ? "Stop" : "Start" };
    if (!running) return STOPPED;
    return status === "UP" ? RUNNING : { ...RUNNING, text: statusText(status), tone: status === "UNKNOWN" ? "neutral" : "bad" };
  }

  function show() {
    const { text, tone, action } = current();
    setText(state, text);
    setAttribute(state, "data-tone", tone);
    setText(control, `${action} ${name}`);
    setAttribute(control, "aria-disabled", changing === null ? null : "true");
  }

  services.subscribe((states, outdatedSince) => {
    status = (outdatedSince ? null : states?.find((each) => each.name === name)?.status) ?? "UNKNOWN";
    if (changing === STARTING && !busy() && (status === "UP" || status === "DOWN")) changing = null;
    show();
  }, signal);

  return { element: element("li", {}, state, control), update };
}
