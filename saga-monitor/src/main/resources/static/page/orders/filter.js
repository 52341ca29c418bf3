import { element } from "../lib/dom.js";
import { field } from "../lib/form.js";
import { address } from "../router.js";

const STATUS = [["", "Any"], ["RUNNING", "Running"], ["COMPLETED", "Completed"], ["CANCELLED", "Cancelled"]];
const WAITING = [["", "Any duration"], ["PT10S", "10 seconds"], ["PT1M", "1 minute"], ["PT10M", "10 minutes"], ["PT1H", "1 hour"]];

/** Filter form. Filters are part of the address, so that a search can be shared and the back button works. */
export function filterForm(query) {
  const search = element("input", { type: "search", name: "search", value: query.get("search") ?? "", autocomplete: "off", spellcheck: "false" });
  const form = element("form", { class: "filters", role: "search", "aria-label": "Orders", novalidate: true }, [
    field("Order or customer", search),
    field("Status", choice("status", STATUS, query)),
    field("Waiting longer than", choice("waitingLongerThan", WAITING, query)),
    check("parked", "Parked events", query),
    check("broken", "Open discrepancies", query),
    element("button", { type: "submit", class: "primary" }, "Search"),
  ]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    location.hash = address("orders", wanted);
  });
  return form;
}

/** Select field; a value of the address that is not among the usual ones becomes an additional option. */
function choice(name, usual, query) {
  const given = query.get(name) ?? "";
  const all = usual.some(([value]) => value === given) ? usual : [...usual, [given, given]];
  const options = all.map(([value, text]) => element("option", { value, selected: value === given }, text));
  return element("select", { name }, options);
}

function check(name, label, query) {
  const input = element("input", { type: "checkbox", name, value: "true", checked: query.get(name) === "true" });
  const root = field(label, input);
  root.classList.add("check");
  return root;
}
