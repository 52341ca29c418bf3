package dev.fulfilment.local.demo;

import dev.fulfilment.local.stack.StackPorts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Places one order for each path of the saga and tells whether each took the path it is named for. */
public final class Demo {

    private static final int BASE = 36;
    private static final BigDecimal MACHINE_PRICE = new BigDecimal("249.90");
    private static final BigDecimal GRINDER_PRICE = new BigDecimal("89.00");
    private static final int GRINDERS = 2;
    private static final int MACHINES = 10;

    private final StackPorts ports;
    private final Consumer<String> screen;
    private final boolean colours;
    private final DemoCatalog shop;

    public Demo(StackPorts ports, Consumer<String> screen, boolean colours) {
        this.ports = ports;
        this.screen = screen;
        this.colours = colours;
        this.shop = new DemoCatalog(ports, Long.toString(System.currentTimeMillis() / 100, BASE));
    }

    /** 0 when every order took the path it is named for. */
    public int run() {
        screen.accept("products");
        list(DemoCatalog.MACHINE, "Espresso machine", MACHINE_PRICE, MACHINES);
        list(DemoCatalog.GRINDER, "Coffee grinder", GRINDER_PRICE, GRINDERS);
        screen.accept("accounts");
        Stream.of(SagaPath.values()).forEach(this::openAccount);
        List<Outcome> outcomes = Stream.of(SagaPath.values()).map(this::take).toList();
        screen.accept("");
        new DemoSummary(outcomes, "http://localhost:" + ports.zipkin() + "/zipkin")
                .lines()
                .forEach(screen);
        return outcomes.stream().allMatch(Outcome::asNamed) ? 0 : 1;
    }

    private void list(String product, String name, BigDecimal price, int onHand) {
        shop.list(product, name, price, onHand);
        screen.accept("  %s  %s EUR, %d in stock".formatted(shop.own(product), price, onHand));
    }

    private void openAccount(SagaPath path) {
        shop.openAccount(path.customer, path.deposit);
        screen.accept("  %s  %s EUR".formatted(shop.own(path.customer), path.deposit));
    }

    private Outcome take(SagaPath path) {
        screen.accept("");
        screen.accept(bold(path.title)
                + ": %s orders %d x %s to %s".formatted(path.customer, path.quantity, path.product, path.country));
        BigDecimal balance = shop.balance(path.customer);
        int available = shop.available(path.product);
        Placed placed = shop.place(path);
        boolean cancellable = !path.cancelsAtOnce() || cancel(placed).isSuccess();
        HttpAnswer order = new OrderFollower(shop, placed.orderId(), screen).untilTheEnd();
        Duration took = placed.soFar();
        boolean refused = !path.cancelsAtTheEnd() || !cancel(placed).isSuccess();
        boolean kept = settled(path, order, balance, available);
        return new Outcome(
                path,
                placed.orderId(),
                order.text("status"),
                order.text("reason"),
                took,
                placed.trace(),
                cancellable && refused && kept && path.endsWith(order.text("status"), order.text("reason")));
    }

    private HttpAnswer cancel(Placed placed) {
        HttpAnswer answer = shop.cancel(placed.orderId());
        screen.accept("        cancellation: " + (answer.isSuccess() ? "under way" : answer.text("detail")));
        return answer;
    }

    /** Money and stock have moved when the goods have, and only then: only who gets the goods pays for them. */
    private boolean settled(SagaPath path, HttpAnswer order, BigDecimal balance, int available) {
        BigDecimal spent = balance.subtract(shop.balance(path.customer));
        int taken = available - shop.available(path.product);
        screen.accept("        balance %s EUR, %d %s available"
                .formatted(shop.balance(path.customer).toPlainString(), shop.available(path.product), path.product));
        return order.text("status").equals("COMPLETED")
                ? spent.signum() > 0 && taken == path.quantity
                : spent.signum() == 0 && taken == 0;
    }

    private String bold(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
