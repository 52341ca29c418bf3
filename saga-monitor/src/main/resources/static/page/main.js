import { audit } from "./audit/audit.js";
import { board } from "./board/board.js";
import { element } from "./lib/dom.js";
import { order } from "./order/order.js";
import { orders } from "./orders/orders.js";
import { loadSettings } from "./lib/settings.js";
import { route } from "./router.js";
import { services } from "./services/services.js";
import { signals } from "./signals.js";
import { statistics } from "./statistics/statistics.js";

function unknown(main) {
  main.append(element("p", {}, element("a", { href: "#/" }, "Back to the board")));
  return "There is nothing at this address";
}

const main = document.getElementById("main");

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
signals();
await loadSettings();
route({ board, orders, "orders/one": order, services, audit, statistics, unknown }, main);
