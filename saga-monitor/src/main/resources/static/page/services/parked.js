import { button, element, heading, setChildren } from "../lib/dom.js";
import { get, post } from "../lib/api.js";
import { services } from "../lib/feed.js";
import { once, outcome, tell } from "../lib/form.js";
import { count } from "../lib/format.js";
import { parkedEvent } from "./parked-event.js";

/** The parked events of each service that has some. */
export function parkedEvents() {
  const nothing = element("p", { class: "nothing" }, "No service has parked an event.");
  const place = element("div", { class: "parked" }, nothing);
  const sections = new Map();

  /** A section stays as long as it has something to say, the outcome of the last redrive included. */
  function update(states) {
    for (const { name, parkedEvents } of states) {
      if (parkedEvents > 0 && !sections.has(name)) sections.set(name, section(name));
      sections.get(name)?.refresh(parkedEvents);
    }
    const shown = [...sections.values()].map((each) => each.element);
    setChildren(place, shown.length > 0 ? shown : [nothing]);
  }

  return { element: place, update };
}

function section(service) {
  const said = outcome();
  const list = element("ol", { class: "cards" });
  const cards = new Map();
  const all = button("Redrive all", () => once(all, () => act(post(`/services/${service}/parked`, {}))));
  const title = heading(3, service);

  async function act(request) {
    try {
      tell(said, ...verdict(await request));
    } catch (problem) {
      tell(said, "bad", problem.message);
    }
    await refresh(1);
    services.again();
  }

  async function refresh(expected) {
    const events = expected > 0 ? await get(`/services/${service}/parked`).catch(() => null) : [];
    if (events === null) return;
    for (const event of events) {
      if (!cards.has(event.id)) cards.set(event.id, parkedEvent(service, event, act));
    }
    setChildren(list, events.map(({ id }) => cards.get(id)));
    title.textContent = `${service}: ${count(events.length, "event")}`;
    all.hidden = events.length === 0;
  }

  const bar = element("div", { class: "bar" }, title, all);
  return { element: element("section", { "aria-label": `Parked by ${service}` }, bar, said, list), refresh };
}

/** The answers of redriving and of discarding: what was done, or what it was stopped by. */
function verdict({ redriven, stoppedBy = [], discarded, refusedBecause = [] }) {
  const against = [...stoppedBy, ...refusedBecause];
  const done = discarded === undefined ? `Redriven: ${count(redriven, "event")}.` : discarded ? "Discarded." : "Not discarded.";
  return against.length === 0 ? ["good", done] : ["bad", `${done} Stopped by: ${against.join("; ")}`];
}
