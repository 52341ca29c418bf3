package dev.fulfilment.local.demo;

import dev.fulfilment.local.stack.StackPorts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Places one order for each path of the saga and checks that each took its path. */
public final class Demo {

    private static final int BASE = 36;
    private static final BigDecimal MACHINE_PRICE = new BigDecimal("249.90");
    private static final BigDecimal GRINDER_PRICE = new BigDecimal("89.00");
    private static final int GRINDERS = 2;
    private static final int MACHINES = 10;

    private final StackPorts ports;
    private final Consumer<String> output;
    private final boolean colours;
    private final DemoCatalog catalog;

    public Demo(StackPorts ports, Consumer<String> output, boolean colours) {
        this.ports = ports;
        this.output = output;
        this.colours = colours;
        this.catalog = new DemoCatalog(ports, Long.toString(System.currentTimeMillis() / 100, BASE));
    }

    /** Returns 0 if every order took its path. */
    public int run() {
        output.accept("products");
        list(DemoCatalog.MACHINE, "Espresso machine", MACHINE_PRICE, MACHINES);
        list(DemoCatalog.GRINDER, "Coffee grinder", GRINDER_PRICE, GRINDERS);
        output.accept("accounts");
        Stream.of(SagaPath.values()).forEach(this::openAccount);
        List<Outcome> outcomes = Stream.of(SagaPath.values()).map(this::take).toList();
        output.accept("");
        new DemoSummary(outcomes, "http://localhost:" + ports.zipkin() + "/zipkin")
                .lines()
                .forEach(output);
        return outcomes.stream().allMatch(Outcome::asExpected) ? 0 : 1;
    }

    private void list(String product, String name, BigDecimal price, int onHand) {
        catalog.list(product, name, price, onHand);
        output.accept("  %s  %s EUR, %d in stock".formatted(catalog.own(product), price, onHand));
    }

    private void openAccount(SagaPath path) {
        catalog.openAccount(path.customer, path.deposit);
        output.accept("  %s  %s EUR".formatted(catalog.own(path.customer), path.deposit));
    }

    private Outcome take(SagaPath path) {
        output.accept("");
        output.accept(bold(path.title)
                + ": %s orders %d x %s to %s".formatted(path.customer, path.quantity, path.product, path.country));
        BigDecimal balance = catalog.balance(path.customer);
        int available = catalog.available(path.product);
        Placed placed = catalog.place(path);
        boolean cancellable = !path.cancelsAtOnce() || cancel(placed).isSuccess();
        HttpAnswer order = new OrderFollower(catalog, placed.orderId(), output).untilTheEnd();
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
        HttpAnswer answer = catalog.cancel(placed.orderId());
        output.accept("        cancellation: " + (answer.isSuccess() ? "under way" : answer.text("detail")));
        return answer;
    }

    /** Checks that money and stock have moved if the order completed, and only then. */
    private boolean settled(SagaPath path, HttpAnswer order, BigDecimal balance, int available) {
        BigDecimal spent = balance.subtract(catalog.balance(path.customer));
        int taken = available - catalog.available(path.product);
        output.accept("        balance %s EUR, %d %s available"
                .formatted(
                        catalog.balance(path.customer).toPlainString(), catalog.available(path.product), path.product));
        return order.text("status").equals("COMPLETED")
                ? spent.signum() > 0 && taken == path.quantity
                : spent.signum() == 0 && taken == 0;
    }

    private String bold(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
