import { sagaRow } from "../saga/row.js";

const MAX_ROWS = 200;
const ENDED_VISIBLE_MILLIS = 8000;

/** Rows of the board by order id, newest order first. The row of an ended saga is removed after a delay. */
export function boardRows(body) {
  const rows = new Map();

  function put(saga) {
    const known = rows.get(saga.orderId);
    const row = known ?? { ...sagaRow(saga), removeAt: null };
    if (known) {
      row.update(saga);
    } else {
      rows.set(saga.orderId, row);
      body.insertBefore(row.element, firstOlderThan(saga.orderId));
    }
    row.removeAt = saga.status === "RUNNING" ? null : (row.removeAt ?? Date.now() + ENDED_VISIBLE_MILLIS);
  }

  /** Order ids are UUIDs of version 7, which sort by creation time. */
  function firstOlderThan(orderId) {
    let next = body.firstElementChild;
    while (next && next.dataset.order > orderId) next = next.nextElementSibling;
    return next;
  }

  function remove(row) {
    row.element.remove();
    rows.delete(row.saga().orderId);
  }

  /** A row under the pointer or with the focus is not removed while the user reads it. */
  const inUse = ({ element }) => element.matches(":hover, :focus-within");

  function sweep() {
    const now = Date.now();
    for (const row of rows.values()) {
      if (row.removeAt !== null && row.removeAt < now && !inUse(row)) remove(row);
    }
    const removalOrder = [...rows.values()].sort((a, b) => precedence(a) - precedence(b) || compare(a, b));
    removalOrder.slice(0, Math.max(0, rows.size - MAX_ROWS)).forEach(remove);
  }

  const precedence = ({ removeAt }) => (removeAt === null ? 1 : 0);
  const compare = (a, b) => (a.saga().orderId < b.saga().orderId ? -1 : 1);

  return {
    put,
    sweep,
    /** Applies a snapshot of all running sagas: a row that is missing in it belongs to a saga that ended unreported. */
    reset(sagas) {
      const running = new Set(sagas.map(({ orderId }) => orderId));
      for (const row of rows.values()) {
        if (row.removeAt === null && !running.has(row.saga().orderId)) remove(row);
      }
      sagas.forEach(put);
    },
    tick: () => rows.forEach((row) => row.removeAt === null && row.tick()),
    running: () => [...rows.values()].filter(({ removeAt }) => removeAt === null).map((row) => row.saga()),
    size: () => rows.size,
  };
}
