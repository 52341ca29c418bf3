/**
 * Runs a task now and periodically until the signal aborts: never concurrently, and not while the page is hidden.
 * A failed run does not end the polling; showing the failure is up to the task.
 *
 * @returns a function that runs the task at once
 */
export function every(millis, task, signal = undefined) {
  let timer;
  let busy = false;

  async function run() {
    clearTimeout(timer);
    if (busy || signal?.aborted) return;
    busy = true;
    try {
      if (!document.hidden) await task();
    } catch (failure) {
      if (failure.status === undefined && failure.name !== "AbortError") console.error(failure);
    } finally {
      busy = false;
      if (!signal?.aborted) timer = setTimeout(run, millis);
    }
  }

  signal?.addEventListener("abort", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", run, { signal });
  run();
  return run;
}
