import { element, heading, setText } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { onConnection } from "../lib/connection.js";
import { grouped, timeOfDay } from "../lib/format.js";
import { every } from "../lib/poll.js";
import { address } from "../router.js";
import { listen } from "../lib/server-sent-events.js";
import { faultPanel } from "../faults/panel.js";
import { sagaTable } from "../saga/row.js";
import { servicesPanel } from "../services/panel.js";
import { orderPanel } from "../shop/order-form.js";
import { pausable } from "./pausable.js";
import { rates } from "./rates.js";
import { boardRows } from "./rows.js";

const NEWEST_FIRST = "Newest order first. An ended saga is removed after 8 seconds.";
const LONGEST_WAIT_FIRST = "Longest wait first.";

/** Board view: running sagas, live, next to the panels that place orders, inject faults and show service health. */
export function board(main, _route, signal) {
  const { root, body } = sagaTable(NEWEST_FIRST);
  const emptyState = element("p", { class: "empty" });
  const connection = element("p", { class: "stale", role: "status", hidden: true });
  const number = element("span");
  const all = element("a", { href: address("orders", { status: "RUNNING" }) }, "All running sagas");
  const excerpt = element("p", { class: "hint", hidden: true }, number, " ", all);
  const title = heading(2, "Sagas", { id: "sagas" });
  const rows = boardRows(body);

  let lostSince = null;

  function drawn() {
    const note = noteOf(updates.state(), lostSince);
    emptyState.hidden = rows.size() > 0;
    root.hidden = rows.size() === 0;
    setText(emptyState, note ?? "No running sagas. Place an order to start one.");
    connection.hidden = note === null || rows.size() === 0;
    setText(connection, lostSince ? `${note} The sagas are as of then.` : note ?? "");
    setText(root.caption, rows.isExcerpt() ? LONGEST_WAIT_FIRST : NEWEST_FIRST);
    excerpt.hidden = !rows.isExcerpt();
    setText(number, rows.isExcerpt() ? numberOf(rows.running().length, updates.state().running) : "");
  }

  const updates = pausable(rows, { drawn, reopen: () => reopen(), signal });
  const reopen = listen("/sagas/events", updates.handlers, signal, updates.lost);
  onConnection((since) => {
    lostSince = since;
    updates.freeze(since !== null);
    drawn();
  }, signal);
  every(3000, () => refreshMarks(rows, signal), signal);

  const toolbar = element("div", { class: "toolbar" }, title, rates(signal, updates.count), updates.toggle, updates.note);
  const live = element("section", { class: "live", "aria-labelledby": "sagas" }, toolbar, connection, excerpt, root, emptyState);
  const panels = element("div", { class: "panels" }, orderPanel(signal), faultPanel(signal), servicesPanel(signal));
  main.append(element("div", { class: "columns" }, panels, live));
  return "Board";
}

const numberOf = (shown, all) => `${grouped(shown)} of ${grouped(Math.max(shown, all))} shown.`;

/** Why the board may not be current; null if it is. */
function noteOf({ started, current }, lostSince) {
  if (!started) return "Connecting …";
  if (lostSince) return `No connection since ${timeOfDay(lostSince)}.`;
  return current ? null : "Connecting …";
}

/** Polls for parked events and discrepancies: they do not advance a saga, so the event stream does not report them. */
async function refreshMarks(rows, signal) {
  const requests = [{ parked: true }, { broken: true }].map((filter) => get("/sagas", { ...filter, limit: 100 }, signal));
  const marked = (await Promise.all(requests)).flatMap(({ sagas }) => sagas);
  const byId = new Map(marked.map((saga) => [saga.orderId, saga]));
  for (const saga of rows.running()) {
    const { parkedBy = [], broken = [] } = byId.get(saga.orderId) ?? {};
    if (`${parkedBy} ${broken}` !== `${saga.parkedBy} ${saga.broken}`) rows.put({ ...saga, parkedBy, broken });
  }
}
