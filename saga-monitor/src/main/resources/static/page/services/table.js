import { setAttribute, setChildren, setText } from "../lib/dom.js";
import { asOf, duration } from "../lib/format.js";
import { badge, row, table } from "../lib/components.js";
import { statusText } from "./status.js";

const TONES = { UP: "good", DOWN: "bad", AWAY: "bad", UNKNOWN: "neutral" };
const COLUMNS = ["Service", "Status", "Outbox backlog", "Outbox age", "Consumer lag", "Parked events"];

/**
 * Table of service health; unknown values are shown as a dash. While the monitor does not answer, it shows the last known
 * numbers with their time, and no status.
 *
 * @param columns header texts, shorter ones where the table has little room
 */
export function servicesTable(caption, columns = COLUMNS) {
  const { root, body } = table(caption, columns, [], { class: "services" });
  const known = new Map();

  function update(states, outdatedSince) {
    setText(root.caption, asOf(caption, outdatedSince));
    const rows = (states ?? []).map((each) => {
      const state = outdatedSince ? { ...each, status: "UNKNOWN" } : each;
      const key = JSON.stringify({ ...state, askedAt: null });
      const before = known.get(state.name);
      if (before?.key === key) return before.element;
      const element = stateRow(columns, state);
      known.set(state.name, { key, element });
      return element;
    });
    setChildren(body, rows);
    setAttribute(root, "data-loaded", states !== undefined);
  }

  return { root, update };
}

function stateRow(columns, state) {
  const age = state.outboxAgeSeconds === null ? null : duration(state.outboxAgeSeconds * 1000);
  return row(columns, [
    state.name,
    badge(statusText(state.status), TONES[state.status] ?? "bad"),
    number(state.outboxBacklog),
    state.outboxBacklog === 0 ? "–" : (age ?? "–"),
    number(state.consumerLag),
    number(state.parkedEvents, state.parkedEvents > 0 ? "bad" : undefined),
  ]);
}

const number = (value, tone) => (value === null ? "–" : tone ? badge(`${value}`, tone) : `${value}`);
