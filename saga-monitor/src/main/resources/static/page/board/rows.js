import { setChildren } from "../lib/dom.js";
import { sagaRow } from "../saga/row.js";

const MAX_ROWS = 200;
const ENDED_VISIBLE_MILLIS = 8000;

/**
 * Rows of the board by order id. The row of an ended saga is removed after a delay. All running sagas are shown, newest
 * order first; of more than fit, only those that wait longest, longest wait first.
 */
export function boardRows(body) {
  const rows = new Map();

  /** Time of the last step of the row that waits least, when there are more sagas than rows; null while all are shown. */
  let lastShown = null;

  function put(saga) {
    const known = rows.get(saga.orderId);
    const row = known ?? { ...sagaRow(saga), removeAt: null };
    if (known) row.update(saga);
    else rows.set(saga.orderId, row);
    row.removeAt = saga.status === "RUNNING" ? null : (row.removeAt ?? Date.now() + ENDED_VISIBLE_MILLIS);
  }

  function sweep() {
    const now = Date.now();
    removeWhere((row) => row.removeAt !== null && row.removeAt < now && !inUse(row));
    if (rows.size > MAX_ROWS) removeEnded(rows.size - MAX_ROWS);
    if (rows.size > MAX_ROWS) lastShown ??= stepOf(running().sort(byWait)[MAX_ROWS - 1]);
    // One that has taken a step may wait less than many that are not shown.
    if (lastShown !== null) removeWhere((row) => row.removeAt === null && stepOf(row) > lastShown && !inUse(row));
    if (lastShown !== null) running().sort(byWait).slice(MAX_ROWS).forEach(remove);
    const order = lastShown === null ? byAge : byWait;
    setChildren(body, [...rows.values()].sort(order).map(({ element }) => element));
  }

  function removeEnded(excess) {
    const ended = [...rows.values()].filter(({ removeAt }) => removeAt !== null);
    ended.sort((a, b) => a.removeAt - b.removeAt).slice(0, excess).forEach(remove);
  }

  const removeWhere = (condition) => [...rows.values()].filter(condition).forEach(remove);
  const remove = (row) => rows.delete(row.saga().orderId);
  const running = () => [...rows.values()].filter(({ removeAt }) => removeAt === null);

  return {
    put,
    sweep,
    /** Applies a snapshot of the running sagas: a row that is missing in it belongs to a saga that ended unreported. */
    reset(sagas, total) {
      const shown = new Set(sagas.map(({ orderId }) => orderId));
      removeWhere((row) => row.removeAt === null && !shown.has(row.saga().orderId));
      sagas.forEach(put);
      lastShown = total > sagas.length ? Date.parse(sagas.at(-1).lastStepAt) : null;
    },
    tick: () => running().forEach((row) => row.tick()),
    running: () => running().map((row) => row.saga()),
    size: () => rows.size,
    isExcerpt: () => lastShown !== null,
    /** Returns whether there is room for further sagas. Only a snapshot brings them. */
    isIncomplete: () => lastShown !== null && running().length < MAX_ROWS,
  };
}

/** A row under the pointer or with the focus is not removed while the user reads it. */
const inUse = ({ element }) => element.matches(":hover, :focus-within");

const stepOf = (row) => Date.parse(row.saga().lastStepAt);

/** Order ids are UUIDs of version 7, which sort by creation time. */
const byAge = (a, b) => (a.saga().orderId > b.saga().orderId ? -1 : 1);

const byWait = (a, b) => stepOf(a) - stepOf(b) || byAge(b, a);
