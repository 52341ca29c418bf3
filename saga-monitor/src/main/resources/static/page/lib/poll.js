/**
 * Does it now and then every so often, until the signal aborts: never twice at a time, and not while nobody looks.
 * A failure is the asker's to show; the next turn comes all the same.
 *
 * @returns a function that does it at once
 */
export function every(millis, task, signal = undefined) {
  let timer;
  let busy = false;

  async function turn() {
    clearTimeout(timer);
    if (busy || signal?.aborted) return;
    busy = true;
    try {
      if (!document.hidden) await task();
    } catch (failure) {
      if (failure.status === undefined && failure.name !== "AbortError") console.error(failure);
    } finally {
      busy = false;
      if (!signal?.aborted) timer = setTimeout(turn, millis);
    }
  }

  signal?.addEventListener("abort", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", turn, { signal });
  turn();
  return turn;
}
