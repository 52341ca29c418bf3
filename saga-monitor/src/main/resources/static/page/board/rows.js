import { sagaRow } from "../saga/row.js";

const MOST = 200;
const FAREWELL_MILLIS = 8000;

/** The rows of the board by order, the latest order first. One that has ended stays for some seconds, then leaves. */
export function boardRows(body) {
  const rows = new Map();

  function put(saga) {
    const known = rows.get(saga.orderId);
    const row = known ?? { ...sagaRow(saga), leaveAt: null };
    if (known) {
      row.update(saga);
    } else {
      rows.set(saga.orderId, row);
      body.insertBefore(row.element, firstEarlierThan(saga.orderId));
    }
    row.leaveAt = saga.status === "RUNNING" ? null : (row.leaveAt ?? Date.now() + FAREWELL_MILLIS);
  }

  /** Ids are of UUID version 7: the later order has the greater one. */
  function firstEarlierThan(orderId) {
    let next = body.firstElementChild;
    while (next && next.dataset.order > orderId) next = next.nextElementSibling;
    return next;
  }

  function remove(row) {
    row.element.remove();
    rows.delete(row.saga().orderId);
  }

  /** What somebody reads or has the focus in does not go away under his hands. */
  const inUse = ({ element }) => element.matches(":hover, :focus-within");

  function sweep() {
    const now = Date.now();
    for (const row of rows.values()) {
      if (row.leaveAt !== null && row.leaveAt < now && !inUse(row)) remove(row);
    }
    const oldest = [...rows.values()].sort((one, other) => precedence(one) - precedence(other) || compare(one, other));
    oldest.slice(0, Math.max(0, rows.size - MOST)).forEach(remove);
  }

  const precedence = ({ leaveAt }) => (leaveAt === null ? 1 : 0);
  const compare = (one, other) => (one.saga().orderId < other.saga().orderId ? -1 : 1);

  return {
    put,
    sweep,
    /** All that run, told anew: what is not among them ended while nobody told. */
    reset(sagas) {
      const running = new Set(sagas.map(({ orderId }) => orderId));
      for (const row of rows.values()) {
        if (row.leaveAt === null && !running.has(row.saga().orderId)) remove(row);
      }
      sagas.forEach(put);
    },
    tick: () => rows.forEach((row) => row.leaveAt === null && row.tick()),
    running: () => [...rows.values()].filter(({ leaveAt }) => leaveAt === null).map((row) => row.saga()),
    size: () => rows.size,
  };
}
