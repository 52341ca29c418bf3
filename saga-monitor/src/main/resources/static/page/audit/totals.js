import { money } from "../lib/format.js";
import { badge, row, table } from "../lib/components.js";

/** The word "differs" makes a difference readable without its colour. */
const difference = (amount, text) => (amount === 0 ? text : badge(`${text} differs`, "bad"));

const MONEY = ["Currency", "Charged", "Refunded", "Held", "Owed", "Difference"];

const MONEY_CAPTION =
  "Held: charged minus refunded, by payment-service. Owed: price of paid and completed orders, by order-service.";

export const moneyTotals = () =>
  totalsTable(MONEY_CAPTION, MONEY, (each) => {
    const amount = (value) => money({ amount: value, currency: each.currency });
    return [
      each.currency,
      ...[each.charged, each.refunded, each.held, each.owed].map(amount),
      difference(each.difference, amount(each.difference)),
    ];
  });

const STOCK = ["Product", "Allocated", "Released", "Shipped", "Reserved", "Expected", "Difference"];

const STOCK_CAPTION =
  "Reserved: allocated minus released and shipped, by inventory-service. Expected: quantity that running orders need.";

export const stockTotals = () =>
  totalsTable(STOCK_CAPTION, STOCK, (each) => [
    each.name ?? each.productId,
    ...[each.allocated, each.released, each.shipped, each.setAside, each.expected].map(String),
    difference(each.difference, String(each.difference)),
  ]);

function totalsTable(caption, columns, cells) {
  const { root, body } = table(caption, columns, [], { class: "totals" });
  let shown = "";

  function update(entries) {
    const key = JSON.stringify(entries);
    if (key === shown) return;
    shown = key;
    body.replaceChildren(...entries.map((entry) => row(columns, cells(entry))));
  }

  return { root, update };
}
