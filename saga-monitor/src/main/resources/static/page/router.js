import { heading, setAttribute } from "./lib/dom.js";

/** "#/orders?status=RUNNING" is the path ["orders"] with a query; nothing is the board. */
export function place() {
  const [path, search = ""] = location.hash.replace(/^#\/?/, "").split("?");
  return { path: path.split("/").filter(Boolean), query: new URLSearchParams(search) };
}

export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const search = new URLSearchParams(given).toString();
  return search ? `#/${path}?${search}` : `#/${path}`;
}

/**
 * Shows the view of the place, and another one when the place changes. A view gets where to draw, the place, and a
 * signal that aborts when it is left; it returns the text of its heading.
 */
export function route(views, main) {
  let leaving = new AbortController();

  function show(first) {
    leaving.abort();
    leaving = new AbortController();
    const where = place();
    const [name = "board"] = where.path;
    const title = heading(1, "", { tabindex: "-1" });
    main.replaceChildren(title);
    const view = views[where.path.length > 1 ? `${name}/one` : name] ?? views.unknown;
    title.textContent = view(main, where, leaving.signal);
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
