import { get } from "./api.js";
import { every } from "./poll.js";

/** What several parts of the page show, asked for once. Who subscribes late is told what was told last. */
export function feed(millis, path, query = {}) {
  const subscribers = new Set();
  let latest;

  const again = every(millis, async () => {
    latest = await get(path, query);
    subscribers.forEach((subscriber) => subscriber(latest));
  });

  return {
    again,
    subscribe(subscriber, signal) {
      subscribers.add(subscriber);
      signal?.addEventListener("abort", () => subscribers.delete(subscriber));
      if (latest !== undefined) subscriber(latest);
    },
  };
}

export const services = feed(3000, "/services");

export const audit = feed(5000, "/audit");
