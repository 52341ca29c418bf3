import { button, element, setAttribute, setText } from "../lib/dom.js";
import { post } from "../lib/api.js";
import { once, tell } from "../lib/form.js";
import { badge } from "../lib/parts.js";
import { services } from "../lib/feed.js";

/** Stops a service, or starts it again; the answer comes when that is done. */
export function serviceSwitch(name, said, done) {
  const state = badge("", "neutral");
  const control = button("", () => once(control, turn));
  let running = true;

  async function turn() {
    const verb = running ? "stop" : "start";
    tell(said, "neutral", `${running ? "Stopping" : "Starting"} ${name} …`);
    try {
      const answer = await post(`/controls/services/${name}/${verb}`, {});
      update(answer.running);
      tell(said, "good", answer.running ? `${name} runs again, and catches up.` : `${name} is stopped. Its orders wait.`);
    } catch (problem) {
      tell(said, "bad", problem.message);
    }
    services.again();
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
