import { get } from "./api.js";
import { onConnection } from "./connection.js";
import { every } from "./poll.js";

/**
 * Polls a resource once for several parts of the page. A new subscriber gets the latest answer at once.
 *
 * A subscriber receives the answer, and the time of it if the last request failed, when nothing newer is known; else null.
 * Before the first answer it is called for a failure only, with undefined.
 */
export function feed(millis, path, query = {}) {
  const subscribers = new Set();
  let latest;
  let answeredAt = new Date();
  let outdated = false;

  const tell = (subscriber) => subscriber(latest, outdated ? answeredAt : null);

  const refreshNow = every(millis, async () => {
    try {
      latest = await get(path, query);
      answeredAt = new Date();
      outdated = false;
    } catch (problem) {
      outdated = true;
      throw problem;
    } finally {
      subscribers.forEach(tell);
    }
  });

  // Any other request notices an outage as well, and its end.
  onConnection(() => refreshNow());

  return {
    refreshNow,
    subscribe(subscriber, signal) {
      subscribers.add(subscriber);
      signal?.addEventListener("abort", () => subscribers.delete(subscriber));
      if (latest !== undefined || outdated) tell(subscriber);
    },
  };
}

export const services = feed(3000, "/services");

export const audit = feed(5000, "/audit");
