import { button, element, setAttribute, setText } from "../lib/dom.js";
import { post } from "../lib/api.js";
import { once, showOutcome } from "../lib/form.js";
import { badge } from "../lib/components.js";
import { services } from "../lib/feed.js";

/** Stops and starts a service; the request returns once the process has ended or accepts requests. */
export function serviceSwitch(name, message, done) {
  const state = badge("", "neutral");
  const control = button("", () => once(control, toggle));
  let running = true;

  async function toggle() {
    const verb = running ? "stop" : "start";
    showOutcome(message, "neutral", `${running ? "Stopping" : "Starting"} ${name} …`);
    try {
      const answer = await post(`/controls/services/${name}/${verb}`, {});
      update(answer.running);
      const result = answer.running ? "is running and catching up." : "is stopped. Its consumer lag grows.";
      showOutcome(message, "good", `${name} ${result}`);
    } catch (problem) {
      showOutcome(message, "bad", problem.message);
    }
    services.refreshNow();
    done();
  }

  function update(now) {
    running = now;
    setText(state, running ? "running" : "stopped");
    setAttribute(state, "data-tone", running ? "good" : "bad");
    setText(control, `${running ? "Stop" : "Start"} ${name}`);
  }

  return { element: element("li", {}, state, control), update };
}
