import { heading, setAttribute } from "./lib/dom.js";

/** "#/orders?status=RUNNING" has the path ["orders"] and a query; an empty path is the board. */
export function currentRoute() {
  const [path, search = ""] = location.hash.replace(/^#\/?/, "").split("?");
  return { path: path.split("/").filter(Boolean), query: new URLSearchParams(search) };
}

export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const search = new URLSearchParams(given).toString();
  return search ? `#/${path}?${search}` : `#/${path}`;
}

/**
 * Shows the view of the current address and switches views when it changes. A view receives its parent element, the
 * route, and a signal that aborts when the user leaves the view; it returns the text of its heading.
 */
export function route(views, main) {
  let leaving = new AbortController();

  function show(first) {
    leaving.abort();
    leaving = new AbortController();
    const current = currentRoute();
    const [name = "board"] = current.path;
    const title = heading(1, "", { tabindex: "-1" });
    main.replaceChildren(title);
    const view = views[current.path.length > 1 ? `${name}/one` : name] ?? views.notFound;
    title.textContent = view(main, current, leaving.signal);
    document.title = `${title.textContent} – Saga monitor`;
    markCurrent(name);
    if (first !== true) title.focus();
  }

  addEventListener("hashchange", show);
  show(true);
}

function markCurrent(name) {
  for (const link of document.querySelectorAll("nav a")) {
    const own = link.hash.replace(/^#\/?/, "") || "board";
    setAttribute(link, "aria-current", own === name ? "page" : null);
  }
}
