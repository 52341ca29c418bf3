import { get } from "./api.js";
import { every } from "./poll.js";

/** Polls a resource once for several parts of the page. A new subscriber gets the latest answer at once. */
export function feed(millis, path, query = {}) {
  const subscribers = new Set();
  let latest;

  const refreshNow = every(millis, async () => {
    latest = await get(path, query);
    subscribers.forEach((subscriber) => subscriber(latest));
  });

  return {
    refreshNow,
    subscribe(subscriber, signal) {
      subscribers.add(subscriber);
      signal?.addEventListener("abort", () => subscribers.delete(subscriber));
      if (latest !== undefined) subscriber(latest);
    },
  };
}

export const services = feed(3000, "/services");

export const audit = feed(5000, "/audit");
