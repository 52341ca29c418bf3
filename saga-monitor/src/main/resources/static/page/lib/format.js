const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
});
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const currencies = new Map();

export function money({ amount, currency }) {
  if (!currencies.has(currency)) {
    const style = { style: "currency", currency, currencyDisplay: "code" };
    currencies.set(currency, new Intl.NumberFormat("en", style));
  }
  return currencies.get(currency).format(amount);
}

/** Formats a duration with about two significant units: "84 ms", "1.2 s", "12 s", "3 min 5 s", "2 h 5 min", "3 d 4 h". */
export function duration(millis) {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  const seconds = millis / 1000;
  if (seconds < 9.95 && !Number.isInteger(seconds)) return `${seconds.toFixed(1)} s`;
  const rounded = Math.round(seconds);
  if (rounded < 60) return `${rounded} s`;
  if (rounded < 3600) return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
  const minutes = Math.floor(rounded / 60);
  if (minutes < 1440) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} h`;
}

/** Milliseconds since the instant; 0 for an instant in the future, which clock skew can cause. */
export const since = (instant) => Math.max(0, Date.now() - Date.parse(instant));

/** Local time of the browser; with the date unless it is today. */
export function time(instant) {
  const date = new Date(instant);
  const today = date.toDateString() === new Date().toDateString();
  return today ? clock.format(date) : `${day.format(date)}, ${clock.format(date)}`;
}

const seconds = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** Local time of day, for what the page itself has noticed. */
export const timeOfDay = (date) => seconds.format(date);

/** Adds the time of what is still shown, if there is any. */
export const asOf = (text, date) => (date ? `${text.replace(/\.$/, "")}. As of ${timeOfDay(date)}.` : text);

/** Turns OUT_OF_STOCK into "out of stock". */
export const words = (name) => name.toLowerCase().replaceAll("_", " ");

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** 1200 as "1,200". */
export const grouped = (number) => number.toLocaleString("en");

export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
