import { element, heading, setAttribute, setChildren, setText } from "../lib/dom.js";
import { audit as feed } from "../lib/feed.js";
import { count, time } from "../lib/format.js";
import { goodsTable, moneyTable } from "./books.js";
import { differences } from "./differences.js";
import { strays } from "./strays.js";

/** Whether money and goods add up, by the events alone. */
export function audit(main, _place, signal) {
  const verdict = element("p", { class: "verdict" });
  const until = element("p", { class: "hint" });
  const open = element("ul", { class: "open-rules", "aria-label": "Rules that are broken now" });
  const money = moneyTable();
  const goods = goodsTable();
  const found = differences();
  const sums = element("div", { class: "sums" }, heading(2, "Money"), money.whole, heading(2, "Goods"), goods.whole);
  main.append(verdict, open, until, found.element, sums, heading(2, "Strays"), strays(signal));

  feed.subscribe((report) => {
    showVerdict(verdict, report);
    setChildren(open, Object.entries(report.open).map(([rule, orders]) => element("li", {}, `${rule}: ${count(orders, "order")}`)));
    setText(until, reach(report));
    money.update(report.money);
    goods.update(report.goods);
    found.update(report.differences, "Differences");
  }, signal);
  return "Audit";
}

function showVerdict(place, { addsUp, open }) {
  const certain = Object.keys(open).length > 0;
  setAttribute(place, "data-tone", addsUp ? "good" : certain ? "bad" : "warning");
  setText(
    place,
    addsUp
      ? "✓ Money and goods add up."
      : certain
        ? "✕ Orders break a rule."
        : "△ The sums differ at the moment: an event of one topic may be read, and that of the other not yet.",
  );
}

function reach({ allReadUntil, suspects }) {
  const read = allReadUntil ? `All topics are read up to ${time(allReadUntil)}.` : "How far the topics are read is not known.";
  return suspects > 0 ? `${read} Of ${count(suspects, "order")} something may only not have been read yet.` : read;
}
