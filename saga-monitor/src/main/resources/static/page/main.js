import { audit } from "./audit/audit.js";
import { board } from "./board/board.js";
import { headerStatus } from "./header-status.js";
import { element } from "./lib/dom.js";
import { loadSettings } from "./lib/settings.js";
import { order } from "./order/order.js";
import { orders } from "./orders/orders.js";
import { route } from "./router.js";
import { services } from "./services/services.js";
import { statistics } from "./statistics/statistics.js";

function notFound(main) {
  main.append(element("p", {}, element("a", { href: "#/" }, "Back to the board")));
  return "Page not found";
}

const main = document.getElementById("main");

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
headerStatus();
await loadSettings();
route({ board, orders, "orders/one": order, services, audit, statistics, notFound }, main);
