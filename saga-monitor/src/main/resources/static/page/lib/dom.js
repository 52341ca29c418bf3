/**
 * Creates an element. Children are elements or texts, so event content is never parsed as markup (XSS).
 * A property that begins with "on" is an event listener; null, undefined and false are omitted.
 */
export function element(name, properties = {}, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) {
      created.addEventListener(key.slice(2), value);
    } else {
      setAttribute(created, key, value);
    }
  }
  created.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return created;
}

/** Writes to the DOM only on change: a board of 200 rows receives 200 events per second. */
export function setAttribute(target, name, value) {
  if (value === null || value === undefined || value === false) {
    if (target.hasAttribute(name)) target.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : String(value);
  if (target.getAttribute(name) !== text) target.setAttribute(name, text);
}

export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** Replaces the children of an element. Children that stay are not touched, so they keep the focus. */
export function setChildren(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.childNodes]) {
    if (!wanted.has(child)) child.remove();
  }
  children.forEach((child, index) => {
    if (parent.childNodes[index] !== child) parent.insertBefore(child, parent.childNodes[index] ?? null);
  });
}

export const hidden = (text) => element("span", { class: "visually-hidden" }, text);

export const heading = (level, text, properties = {}) => element(`h${level}`, properties, text);

export const button = (text, onclick, properties = {}) =>
  element("button", { type: "button", onclick, ...properties }, text);
