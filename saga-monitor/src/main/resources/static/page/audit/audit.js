import { element, heading, setAttribute, setChildren, setText } from "../lib/dom.js";
import { audit as feed } from "../lib/feed.js";
import { count, time, timeOfDay } from "../lib/format.js";
import { discrepancyList } from "./discrepancies.js";
import { moneyTotals, stockTotals } from "./totals.js";
import { unknownRecords } from "./unknown-records.js";

/** Audit view: compares the totals of money and stock, computed from the events alone, and lists discrepancies. */
export function audit(main, _route, signal) {
  const verdict = element("p", { class: "verdict" });
  const progress = element("p", { class: "hint" });
  const open = element("ul", { class: "open-rules", "aria-label": "Open discrepancies by rule" });
  const money = moneyTotals();
  const stock = stockTotals();
  const discrepancies = discrepancyList();
  const totals = element("div", { class: "audit-totals" }, [
    heading(2, "Money totals"),
    money.root,
    heading(2, "Stock totals"),
    stock.root,
  ]);
  main.append(verdict, open, progress, discrepancies.element, totals, heading(2, "Unknown records"), unknownRecords(signal));

  feed.subscribe((report, outdatedSince) => {
    if (report) show(report);
    if (outdatedSince) showUnknown(verdict, outdatedSince);
  }, signal);

  function show(report) {
    showVerdict(verdict, report);
    setChildren(open, Object.entries(report.open).map(([rule, orders]) => element("li", {}, `${rule}: ${count(orders, "order")}`)));
    setText(progress, progressText(report));
    money.update(report.money);
    stock.update(report.goods);
    discrepancies.update(report.differences);
  }

  return "Audit";
}

/** The totals and discrepancies stay: they are as of then. */
function showUnknown(target, since) {
  setAttribute(target, "data-tone", "neutral");
  setText(target, `○ Unknown since ${timeOfDay(since)}. What follows is as of then.`);
}

/** An open discrepancy is certain; totals may differ only because one topic has been consumed further than another. */
function showVerdict(target, { addsUp, open }) {
  const certain = Object.keys(open).length > 0;
  setAttribute(target, "data-tone", addsUp ? "good" : certain ? "bad" : "warning");
  setText(
    target,
    addsUp
      ? "✓ Totals match, no open discrepancies."
      : certain
        ? "✕ Open discrepancies found."
        : "△ Totals differ at the moment. The matching event of another topic may not have been consumed yet.",
  );
}

function progressText({ allReadUntil, suspects }) {
  const consumed = allReadUntil ? `All topics are consumed up to ${time(allReadUntil)}.` : "Consumer progress is unknown.";
  return suspects > 0
    ? `${consumed} Audit deferred for ${count(suspects, "order")}: missing events may not have been consumed yet.`
    : consumed;
}
