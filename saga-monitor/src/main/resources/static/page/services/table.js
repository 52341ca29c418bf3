import { setAttribute, setChildren } from "../lib/dom.js";
import { duration } from "../lib/format.js";
import { badge, row, table } from "../lib/parts.js";

const TONES = { UP: "good", DOWN: "bad", AWAY: "bad", UNKNOWN: "neutral" };
const COLUMNS = ["Service", "Status", "Outbox", "Oldest", "Lag", "Parked"];

/** How each service is. What is not known is a dash. */
export function servicesTable(caption) {
  const { whole, body } = table(caption, COLUMNS, [], { class: "services" });
  const known = new Map();

  function update(states) {
    const rows = states.map((state) => {
      const key = JSON.stringify({ ...state, askedAt: null });
      const before = known.get(state.name);
      if (before?.key === key) return before.made;
      const made = stateRow(state);
      known.set(state.name, { key, made });
      return made;
    });
    setChildren(body, rows);
    setAttribute(whole, "data-told", true);
  }

  return { whole, update };
}

function stateRow(state) {
  const age = state.outboxAgeSeconds === null ? null : duration(state.outboxAgeSeconds * 1000);
  return row(COLUMNS, [
    state.name,
    badge(state.status, TONES[state.status] ?? "bad"),
    figure(state.outboxBacklog),
    state.outboxBacklog === 0 ? "–" : (age ?? "–"),
    figure(state.consumerLag),
    figure(state.parkedEvents, state.parkedEvents > 0 ? "bad" : undefined),
  ]);
}

const figure = (number, tone) => (number === null ? "–" : tone ? badge(`${number}`, tone) : `${number}`);
