import { element } from "../lib/dom.js";
import { field } from "../lib/form.js";
import { address } from "../router.js";

const STATUS = [["", "Any"], ["RUNNING", "Running"], ["COMPLETED", "Completed"], ["CANCELLED", "Cancelled"]];
const WAITING = [["", "Any time"], ["PT10S", "10 seconds"], ["PT1M", "1 minute"], ["PT10M", "10 minutes"], ["PT1H", "1 hour"]];

/** What is looked for. It goes into the address: so it can be sent to somebody, and the back button works. */
export function filterForm(query) {
  const search = element("input", { type: "search", name: "search", value: query.get("search") ?? "", autocomplete: "off", spellcheck: "false" });
  const form = element("form", { class: "filters", role: "search", "aria-label": "Orders", novalidate: true }, [
    field("Order or customer", search),
    field("Status", choice("status", STATUS, query)),
    field("Waiting longer than", choice("waitingLongerThan", WAITING, query)),
    check("parked", "Parked", query),
    check("broken", "Breaks a rule", query),
    element("button", { type: "submit", class: "primary" }, "Search"),
  ]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    location.hash = address("orders", wanted);
  });
  return form;
}

/** A value that stands in the address, but is none of the usual ones, is offered, too. */
function choice(name, usual, query) {
  const given = query.get(name) ?? "";
  const all = usual.some(([value]) => value === given) ? usual : [...usual, [given, given]];
  const options = all.map(([value, text]) => element("option", { value, selected: value === given }, text));
  return element("select", { name }, options);
}

function check(name, label, query) {
  const input = element("input", { type: "checkbox", name, value: "true", checked: query.get(name) === "true" });
  const whole = field(label, input);
  whole.classList.add("check");
  return whole;
}
