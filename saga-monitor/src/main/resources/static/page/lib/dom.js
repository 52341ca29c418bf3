/**
 * An element. Children are elements or texts: nothing that comes from an event is ever read as markup.
 * A property that begins with "on" is a listener; one that is null, undefined or false is left out.
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else {
      setAttribute(made, key, value);
    }
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

/** Writes only what differs: a board of 200 rows is told of 200 events a second. */
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

/** Puts these children there and takes away the others; what stays is not touched, so that focus stays where it is. */
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
