import { element, heading, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { every } from "../lib/poll.js";
import { asOf } from "../lib/format.js";
import { listen } from "../lib/server-sent-events.js";
import { address } from "../router.js";
import { discrepancyList } from "../audit/discrepancies.js";
import { cancellation } from "./cancellation.js";
import { faultInjection } from "./fault-injection.js";
import { summary } from "./summary.js";
import { timeline } from "./timeline.js";

const NOT_FOUND = 404;
const THROTTLE_MILLIS = 150;

/** Order view: status, pending step, cancellation, discrepancies and timeline of one order. */
export function order(main, { path: [, orderId] }, signal) {
  const state = element("p", { class: "empty", role: "status" }, "Loading the order …");
  const head = summary();
  const discrepancies = discrepancyList();
  const cancel = cancellation(orderId);
  const events = timeline();
  const history = element("section", { "aria-labelledby": "timeline" }, [
    heading(2, "Timeline", { id: "timeline" }),
    events.element,
  ]);
  const panels = element("div", { class: "panels" }, cancel.element, faultInjection(orderId, signal));
  const live = element("div", { class: "live" }, discrepancies.element, history);
  const columns = element("div", { class: "columns" }, panels, live);
  const content = element("div", { class: "order", hidden: true }, head.element, columns);
  const elsewhere = element("p", { hidden: true }, element("a", { href: address("orders") }, "All orders"));
  main.append(state, elsewhere, content);
  let listening = false;
  let answeredAt = null;

  async function refresh() {
    try {
      const found = await get(`/sagas/${orderId}`, {}, signal);
      answeredAt = new Date();
      head.update(found.saga);
      cancel.update(found.saga);
      discrepancies.update(found.differences);
      events.update(found.timeline);
      content.hidden = false;
      setText(state, "");
      elsewhere.hidden = true;
      follow();
    } catch (problem) {
      if (problem.status === undefined) return;
      setText(state, asOf(sentence(problem), answeredAt));
      elsewhere.hidden = !content.hidden;
    }
  }

  /** Reloads the order on each event, throttled: only the monitor knows the place of an event in the timeline. */
  function follow() {
    if (listening) return;
    listening = true;
    let scheduled = null;
    const reload = () => {
      scheduled ??= setTimeout(() => {
        scheduled = null;
        refreshNow();
      }, THROTTLE_MILLIS);
    };
    listen(`/sagas/${orderId}/events`, { event: reload, saga: reload }, signal);
  }

  // Polls as well: duplicates, parked events and late discrepancies do not advance a saga, so no event reports them.
  const refreshNow = every(3000, refresh, signal);
  return `Order ${orderId}`;
}

function sentence(problem) {
  return problem.status === NOT_FOUND
    ? "Order not found. If it was just placed, its first event has not been consumed yet."
    : problem.message;
}
