import { money } from "../lib/format.js";
import { badge, row, table } from "../lib/parts.js";

/** A difference is said in words, too. */
const difference = (amount, text) => (amount === 0 ? text : badge(`${text} differs`, "bad"));

const MONEY = ["Currency", "Charged", "Refunded", "Held", "Owed", "Difference"];

export const moneyTable = () =>
  books("What payment says it holds, beside what order-service says is owed", MONEY, (each) => {
    const amount = (value) => money({ amount: value, currency: each.currency });
    return [
      each.currency,
      ...[each.charged, each.refunded, each.held, each.owed].map(amount),
      difference(each.difference, amount(each.difference)),
    ];
  });

const GOODS = ["Product", "Allocated", "Released", "Shipped", "Set aside", "Expected", "Difference"];

export const goodsTable = () =>
  books("What inventory set aside, beside what orders under way should have", GOODS, (each) => [
    each.name ?? each.productId,
    ...[each.allocated, each.released, each.shipped, each.setAside, each.expected].map(String),
    difference(each.difference, String(each.difference)),
  ]);

function books(caption, columns, cells) {
  const { whole, body } = table(caption, columns, [], { class: "books" });
  let shown = "";

  function update(entries) {
    const key = JSON.stringify(entries);
    if (key === shown) return;
    shown = key;
    body.replaceChildren(...entries.map((entry) => row(columns, cells(entry))));
  }

  return { whole, update };
}
