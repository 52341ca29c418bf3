import { button, element, heading, setChildren, setText } from "../lib/dom.js";
import { get, post } from "../lib/api.js";
import { services } from "../lib/feed.js";
import { once, outcome, showOutcome } from "../lib/form.js";
import { count, timeOfDay } from "../lib/format.js";
import { parkedEvent } from "./parked-event.js";

/** Parked events, one section per service that has any. */
export function parkedEvents() {
  const emptyState = element("p", { class: "empty" }, "Loading …");
  const container = element("div", { class: "parked" }, emptyState);
  const sections = new Map();
  const elements = () => [...sections.values()].map((each) => each.element);

  /** A section stays after its last event has left, because it shows the outcome of the last redrive. */
  function update(states, outdatedSince) {
    const since = outdatedSince && timeOfDay(outdatedSince);
    if (since) {
      setText(emptyState, sections.size > 0 ? `As of ${since}:` : `Unknown since ${since}.`);
      setChildren(container, [emptyState, ...elements()]);
      return;
    }
    setText(emptyState, "No parked events.");
    for (const { name, parkedEvents } of states) {
      if (parkedEvents > 0 && !sections.has(name)) sections.set(name, section(name));
      sections.get(name)?.refresh(parkedEvents);
    }
    const shown = elements();
    setChildren(container, shown.length > 0 ? shown : [emptyState]);
  }

  return { element: container, update };
}

function section(service) {
  const message = outcome();
  const list = element("ol", { class: "cards" });
  const cards = new Map();
  const redriveAll = button("Redrive all", () => once(redriveAll, () => act(post(`/services/${service}/parked`, { all: true }))));
  const title = heading(3, service);

  async function act(request) {
    try {
      showOutcome(message, ...outcomeOf(await request));
    } catch (problem) {
      showOutcome(message, "bad", problem.message);
    }
    await refresh(1);
    services.refreshNow();
  }

  async function refresh(expected) {
    const events = expected > 0 ? await get(`/services/${service}/parked`).catch(() => null) : [];
    if (events === null) return;
    for (const event of events) {
      if (!cards.has(event.id)) cards.set(event.id, parkedEvent(service, event, act));
    }
    setChildren(list, events.map(({ id }) => cards.get(id)));
    title.textContent = `${service}: ${count(events.length, "parked event")}`;
    redriveAll.hidden = events.length === 0;
  }

  const toolbar = element("div", { class: "toolbar" }, title, redriveAll);
  return { element: element("section", { "aria-label": `Parked by ${service}` }, toolbar, message, list), refresh };
}

/** Tone and text for the answer of a redrive or a discard: the result, or the reasons why it stopped. */
function outcomeOf({ redriven, stoppedBy = [], discarded, refusedBecause = [] }) {
  const reasons = [...stoppedBy, ...refusedBecause];
  const redrive = `Redriven: ${count(redriven, "event")}.`;
  const result = discarded === undefined ? redrive : discarded ? "Discarded." : "Not discarded.";
  return reasons.length === 0 ? ["good", result] : ["bad", `${result} Stopped by: ${reasons.join("; ")}`];
}
