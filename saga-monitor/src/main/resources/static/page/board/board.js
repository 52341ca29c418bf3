import { element, heading } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { every } from "../lib/poll.js";
import { listen } from "../lib/server-sent-events.js";
import { faultPanel } from "../faults/panel.js";
import { sagaTable } from "../saga/row.js";
import { servicesPanel } from "../services/panel.js";
import { orderPanel } from "../shop/order-form.js";
import { pausable } from "./pausable.js";
import { rates } from "./rates.js";
import { boardRows } from "./rows.js";

/** Board view: running sagas, live, next to the panels that place orders, inject faults and show service health. */
export function board(main, _route, signal) {
  const { root, body } = sagaTable("Newest order first. An ended saga is removed after 8 seconds.");
  const emptyState = element("p", { class: "empty" }, "No running sagas. Place an order to start one.");
  const title = heading(2, "Sagas", { id: "sagas" });
  const rows = boardRows(body);

  function drawn() {
    emptyState.hidden = rows.size() > 0;
    root.hidden = rows.size() === 0;
  }

  const updates = pausable(rows, { drawn, reopen: () => reopen(), signal });
  const reopen = listen("/sagas/events", updates.handlers, signal);
  every(3000, () => refreshMarks(rows, signal), signal);

  const toolbar = element("div", { class: "toolbar" }, title, rates(signal), updates.toggle, updates.note);
  const live = element("section", { class: "live", "aria-labelledby": "sagas" }, toolbar, root, emptyState);
  const panels = element("div", { class: "panels" }, orderPanel(signal), faultPanel(signal), servicesPanel(signal));
  main.append(element("div", { class: "columns" }, panels, live));
  drawn();
  return "Board";
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
