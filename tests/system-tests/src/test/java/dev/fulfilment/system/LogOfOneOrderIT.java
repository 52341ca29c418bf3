package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Runs {@code ./fulfil logs --order} on the logs of the real services. */
class LogOfOneOrderIT {

    private static final Path ROOT = Path.of("../..");

    private final SuiteClient client = new SuiteClient();

    record Result(int code, List<String> lines) {}

    @Test
    void rawShowsTheOrdersLinesOfAllServicesWithItsIds() throws Exception {
        var another = client.placeOrder(client.customer("100.00"), client.product("10.00", 1), 1, "DE");
        var order = client.placeOrder(client.customer("100.00"), client.product("10.00", 1), 1, "DE");
        client.awaitEnd(order);
        client.awaitEnd(another);

        var log = awaitLines(order, "order", "payment", "inventory", "shipping");

        assertThat(log).isSortedAccordingTo((one, other) -> time(one).compareTo(time(other)));
        assertThat(log).allMatch(line -> line.contains("[order=" + order + " "));
        assertThat(log).allMatch(line -> line.matches(".* trace=[0-9a-f]{32}] .*"));
        assertThat(log).filteredOn(line -> line.startsWith("shipping")).anyMatch(line -> line.contains(" event="));
        assertThat(String.join("\n", log)).doesNotContain(another);
    }

    @Test
    void theEndOfItsIdShowsItsStepsOneALine() throws Exception {
        var order = client.placeOrder(client.customer("100.00"), client.product("10.00", 1), 1, "DE");
        client.awaitEnd(order);

        Awaitility.await()
                .untilAsserted(() -> assertThat(logs("--order", order.substring(order.length() - 12))
                                .lines())
                        .contains("order: paid (because PaymentProcessed)")
                        .anyMatch(line -> line.matches("payment: charged 10.00 EUR to \\S+ \\(because OrderPlaced\\)"))
                        .anyMatch(line -> line.startsWith("inventory: took out of stock "))
                        .allMatch(line -> line.matches("(order|payment|inventory|shipping): .*")));
    }

    @Test
    void showsThatAnEventOfItIsParked() throws Exception {
        var order = UUID.randomUUID().toString();
        try (var broker = new BrokerClient()) {
            broker.send("orders", order, "no event".getBytes(UTF_8));
            broker.awaitConsumed();
        }

        assertThat(awaitLines(order, "payment", "inventory", "shipping"))
                .filteredOn(line -> line.contains(" ERROR "))
                .allMatch(line -> line.contains("[order=" + order))
                .anyMatch(line -> line.contains("Parked record orders-"));
        client.discardPoison();
    }

    @Test
    void failsForAnUnknownOrder() throws Exception {
        var log = logs("--order", UUID.randomUUID().toString());

        assertThat(log.code()).isEqualTo(1);
        assertThat(log.lines()).singleElement().asString().contains("names the order");
    }

    @Test
    void rejectsAnInvalidOrderId() throws Exception {
        var log = logs("--order", "7");

        assertThat(log.code()).isEqualTo(2);
        assertThat(log.lines()).singleElement().asString().contains("not an order id: 7");
    }

    /** Lines are written after the commit, so they can appear later than the effect. */
    private static List<String> awaitLines(String order, String... services) {
        return Awaitility.await("lines of " + List.of(services))
                .until(
                        () -> logs("--order", order, "--raw").lines(),
                        lines -> Stream.of(services)
                                .allMatch(service -> lines.stream().anyMatch(line -> line.startsWith(service + " "))));
    }

    private static String time(String line) {
        return line.split(" +", 3)[1];
    }

    private static Result logs(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./fulfil", "logs"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().put("FULFIL_DIR", Suite.directory().toString());
        var process = builder.start();
        var lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        return new Result(process.waitFor(), lines);
    }
}
