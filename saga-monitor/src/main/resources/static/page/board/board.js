import { element, heading } from "../lib/dom.js";
import { get } from "../lib/api.js";
import { every } from "../lib/poll.js";
import { listen } from "../lib/stream.js";
import { sagaTable } from "../saga/row.js";
import { breakingPanel } from "../controls/panel.js";
import { orderPanel } from "../shop/order-form.js";
import { servicesPanel } from "../services/panel.js";
import { figures } from "./figures.js";
import { pausable } from "./pausable.js";
import { boardRows } from "./rows.js";

/** The sagas that run, live, beside what places orders and what breaks things. */
export function board(main, _place, signal) {
  const { whole, body } = sagaTable("The latest order first; what has ended leaves after some seconds");
  const nothing = element("p", { class: "nothing" }, "Nothing runs at the moment. Place an order and watch it here.");
  const title = heading(2, "Sagas", { id: "sagas" });
  const rows = boardRows(body);

  function drawn() {
    nothing.hidden = rows.size() > 0;
    whole.hidden = rows.size() === 0;
  }

  const flow = pausable(rows, { drawn, reopen: () => reopen(), signal });
  const reopen = listen("/sagas/events", flow.handlers, signal);
  every(3000, () => markWhatMovesNothing(rows, signal), signal);

  const bar = element("div", { class: "bar" }, title, figures(signal), flow.toggle, flow.note);
  const live = element("section", { class: "live", "aria-labelledby": "sagas" }, bar, whole, nothing);
  const panels = element("div", { class: "panels" }, orderPanel(signal), breakingPanel(signal), servicesPanel(signal));
  main.append(element("div", { class: "columns" }, panels, live));
  drawn();
  return "Board";
}

/** That an event was parked, or that a rule turned out to be broken, moves no saga: it is asked for. */
async function markWhatMovesNothing(rows, signal) {
  const questions = [{ parked: true }, { broken: true }].map((filter) => get("/sagas", { ...filter, limit: 100 }, signal));
  const marked = (await Promise.all(questions)).flatMap(({ sagas }) => sagas);
  const byId = new Map(marked.map((saga) => [saga.orderId, saga]));
  for (const saga of rows.running()) {
    const { parkedBy = [], broken = [] } = byId.get(saga.orderId) ?? {};
    if (`${parkedBy} ${broken}` !== `${saga.parkedBy} ${saga.broken}`) rows.put({ ...saga, parkedBy, broken });
  }
}
