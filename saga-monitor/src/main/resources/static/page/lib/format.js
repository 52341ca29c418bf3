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

/** Two figures that matter: "84 ms", "1.2 s", "12 s", "3 min 5 s", "2 h 5 min", "3 d 4 h". */
export function duration(millis) {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  const seconds = millis / 1000;
  if (seconds < 9.95 && !Number.isInteger(seconds)) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 1440) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} h`;
}

/** How long ago. Clocks differ: what is to come is now. */
export const since = (instant) => Math.max(0, Date.now() - Date.parse(instant));

/** By the clock of whoever looks; with the day where it is not today. */
export function time(instant) {
  const date = new Date(instant);
  const today = date.toDateString() === new Date().toDateString();
  return today ? clock.format(date) : `${day.format(date)}, ${clock.format(date)}`;
}

/** OUT_OF_STOCK is "out of stock". */
export const words = (name) => name.toLowerCase().replaceAll("_", " ");

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
