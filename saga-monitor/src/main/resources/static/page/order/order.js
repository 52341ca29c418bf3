import { element, heading, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { every } from "../lib/poll.js";
import { listen } from "../lib/stream.js";
import { differences } from "../audit/differences.js";
import { cancellation } from "./cancellation.js";
import { breakThis } from "./break-this.js";
import { summary } from "./summary.js";
import { timeline } from "./timeline.js";

const NOT_KNOWN = 404;
const QUIET_MILLIS = 150;

/** One order: where it stands, what it waits for, what can be done, and all that happened. */
export function order(main, { path: [, orderId] }, signal) {
  const state = element("p", { class: "nothing", role: "status" }, "Looking for the order …");
  const head = summary();
  const broken = differences();
  const cancel = cancellation(orderId);
  const events = timeline();
  const happened = element("section", { "aria-labelledby": "timeline" }, [
    heading(2, "Timeline", { id: "timeline" }),
    events.element,
  ]);
  const panels = element("div", { class: "panels" }, cancel.element, breakThis(orderId, signal));
  const columns = element("div", { class: "columns" }, panels, element("div", { class: "live" }, broken.element, happened));
  const story = element("div", { class: "story", hidden: true }, head.element, columns);
  main.append(state, story);
  let listening = false;

  async function look() {
    try {
      const found = await get(`/sagas/${orderId}`, {}, signal);
      head.update(found.saga);
      cancel.update(found.saga);
      broken.update(found.differences, "This order breaks, or was thought to break, a rule");
      events.update(found.timeline);
      story.hidden = false;
      setText(state, "");
      follow();
    } catch (problem) {
      if (problem.status !== undefined) setText(state, sentence(problem));
    }
  }

  /** Where an event belongs in the timeline is the monitor's to say: each news is a reason to ask, at most so often. */
  function follow() {
    if (listening) return;
    listening = true;
    let soon = null;
    const news = () => {
      soon ??= setTimeout(() => {
        soon = null;
        again();
      }, QUIET_MILLIS);
    };
    listen(`/sagas/${orderId}/events`, { event: news, saga: news }, signal);
  }

  // Repeats, parked events and verdicts that come late move no saga.
  const again = every(3000, look, signal);
  return `Order ${orderId}`;
}

function sentence(problem) {
  return problem.status === NOT_KNOWN
    ? "The monitor has not read of this order. If it was just placed, it shows in a moment."
    : problem.message;
}
