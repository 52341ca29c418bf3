package dev.fulfilment.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderLogTest {

    private static final String ORDER = "01990000-0000-7000-8000-000000000001";
    private static final String ANOTHER = "01990000-0000-7000-8000-000000000002";
    private static final String SAME_END = "01990000-0000-7000-9000-000000000001";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(directory.resolve("logs"));
    }

    @Test
    void rawShowsOneOrdersLinesOfAllServicesInTheOrderOfTheirTimes() throws IOException {
        write("order-service.log", line("10:00:00.300Z", ORDER, "shipped"), line("10:00:00.100Z", ORDER, "placed"));
        write(
                "payment-service.log",
                line("10:00:00.150Z", ANOTHER, "charged"),
                line("10:00:00.200Z", ORDER, "charged"));

        assertThat(logs("--raw", "--order", ORDER)).isZero();
        assertThat(shown())
                .containsExactly(
                        "order     " + line("10:00:00.100Z", ORDER, "placed"),
                        "payment   " + line("10:00:00.200Z", ORDER, "charged"),
                        "order     " + line("10:00:00.300Z", ORDER, "shipped"));
    }

    @Test
    void aStackTraceStaysWithItsLine() throws IOException {
        var error = line("10:00:00.200Z", ORDER, "failed");
        write(
                "inventory-service.log",
                error,
                "java.lang.IllegalStateException: torn",
                "\tat dev.fulfilment.Stock",
                line("10:00:00.400Z", ANOTHER, "failed too"),
                "java.lang.IllegalStateException: another's, of " + ORDER);
        write("payment-service.log", line("10:00:00.200Z", ORDER, "charged"), line("10:00:00.300Z", ORDER, "refunded"));

        logs("--order", ORDER, "--raw");

        assertThat(shown())
                .containsExactly(
                        "payment   " + line("10:00:00.200Z", ORDER, "charged"),
                        "inventory " + error,
                        "inventory java.lang.IllegalStateException: torn",
                        "inventory \tat dev.fulfilment.Stock",
                        "payment   " + line("10:00:00.300Z", ORDER, "refunded"));
    }

    @Test
    void readsWhatWasMovedAsideToo() throws IOException {
        write("order-service.log.1", line("10:00:00.100Z", ORDER, "placed"));
        write("order-service.log", line("10:00:00.200Z", ORDER, "paid"));

        logs("--order", ORDER);

        assertThat(shown()).containsExactly("order: placed (because OrderPlaced)", "order: paid (because OrderPlaced)");
    }

    @Test
    void comparesTimesAcrossZonesAndFormats() throws IOException {
        write("order-service.log", line("11:00:00.100+01:00", ORDER, "placed"));
        write(
                "payment-service.log",
                "{\"@timestamp\":\"2026-11-27T10:00:00.050123Z\",\"correlationId\":\"%s\"}".formatted(ORDER));

        logs("--order", ORDER, "--raw");

        assertThat(shown()).hasSize(2).first().asString().startsWith("payment");
    }

    @Test
    void showsALinePerSagaStepAndNothingElse() throws IOException {
        write(
                "order-service.log",
                line("10:00:00.100Z", ORDER, "placed, total 399.00 EUR"),
                line("10:00:00.250Z", ORDER, "paid"));
        write(
                "payment-service.log",
                "2026-11-27T10:00:00.150Z INFO  payment-service [order=%s] Payments: locked the account"
                        .formatted(ORDER),
                line("10:00:00.200Z", ORDER, "charged 399.00 EUR to ada"),
                line("10:00:00.300Z", ANOTHER, "charged 1.00 EUR to bob"));

        assertThat(logs("--order", ORDER)).isZero();
        assertThat(shown())
                .containsExactly(
                        "order: placed, total 399.00 EUR (because OrderPlaced)",
                        "payment: charged 399.00 EUR to ada (because OrderPlaced)",
                        "order: paid (because OrderPlaced)");
    }

    @Test
    void showsWarningsAndErrorsWithoutTheirStackTraces() throws IOException {
        write(
                "shipping-service.log",
                "2026-11-27T10:00:00.100Z ERROR shipping-service [order=%s] ParkedEvents: Parked orders-4@495: no JSON"
                        .formatted(ORDER),
                "java.lang.IllegalStateException: no JSON",
                "2026-11-27T10:00:00.200Z WARN  shipping-service [order=%s] Retry: no connection".formatted(ORDER));

        assertThat(logs("--order", ORDER)).isZero();
        assertThat(shown())
                .containsExactly("shipping: ERROR Parked orders-4@495: no JSON", "shipping: WARN no connection");
    }

    @Test
    void readsStepsFromJsonToo() throws IOException {
        write("payment-service.log", """
                {"@timestamp":"2026-11-27T10:00:00.050123Z","log":{"level":"INFO","logger":"saga"},\
                "message":"order %1$s: charged 1.00 EUR (because OrderPlaced)","correlationId":"%1$s"}\
                """.formatted(ORDER));

        assertThat(logs("--order", ORDER.substring(24))).isZero();
        assertThat(shown()).containsExactly("payment: charged 1.00 EUR (because OrderPlaced)");
    }

    @Test
    void findsTheOrderByTheEndOfItsId() throws IOException {
        write("order-service.log", line("10:00:00.100Z", ANOTHER, "placed"), line("10:00:00.200Z", ORDER, "placed"));

        for (var end :
                List.of("000000000001", "8000-000000000001", ORDER.substring(1), ORDER.toUpperCase(Locale.ROOT))) {
            out.reset();
            assertThat(logs("--order", end)).as(end).isZero();
            assertThat(shown()).containsExactly("order: placed (because OrderPlaced)");
        }
    }

    @Test
    void anEndOfTwoOrdersIsAmbiguous() throws IOException {
        write("order-service.log", line("10:00:00.100Z", SAME_END, "placed"), line("10:00:00.200Z", ORDER, "placed"));

        assertThat(logs("--order", "000000000001")).isEqualTo(1);
        assertThat(shown()).containsExactly("fulfil: 000000000001 is ambiguous: %s, %s".formatted(ORDER, SAME_END));
    }

    @Test
    void theEndOfAnEventsIdFindsNoOrder() throws IOException {
        write(
                "order-service.log",
                "2026-11-27T10:00:00.100Z INFO  order-service [order=%s event=%s] saga: order %s: placed"
                        .formatted(ANOTHER, ORDER, ANOTHER));

        assertThat(logs("--order", "000000000001")).isEqualTo(1);
    }

    @Test
    void saysThatNoLogNamesTheOrder() throws IOException {
        write("order-service.log", line("10:00:00.100Z", ANOTHER, "placed"));

        assertThat(logs("--order", ORDER)).isEqualTo(1);
        assertThat(logs("--order", "000000000001", "-f")).isEqualTo(1);
        assertThat(shown())
                .containsExactly(
                        "fulfil: no log in %s names the order %s".formatted(directory.resolve("logs"), ORDER),
                        "fulfil: no log in %s names an order that ends with 000000000001"
                                .formatted(directory.resolve("logs")));
    }

    @Test
    void refusesWhatIsNoOrdersId() {
        for (var word : List.of("7", "00000000001", "00000000000g", "8000000000000001", "0" + ORDER)) {
            out.reset();
            assertThat(logs("--order", word)).as(word).isEqualTo(2);
            assertThat(shown())
                    .containsExactly("fulfil: not an order id: " + word
                            + " (expected a UUID, or at least its last 12 characters)");
        }
    }

    @Test
    void refusesOtherArguments() {
        for (var arguments :
                List.of(List.of("--order"), List.of("payment", "--order", ORDER), List.of("--order", ORDER, "--all"))) {
            out.reset();
            assertThat(logs(arguments.toArray(String[]::new))).isEqualTo(2);
            assertThat(shown()).containsExactly("fulfil: usage: ./fulfil logs --order <id> [--raw] [-f]");
        }
    }

    private int logs(String... options) {
        var stream = new PrintStream(out, true, UTF_8);
        var installation = new Installation(directory, directory, Map.of());
        return new OrderLog(installation, new Console(stream, stream, false)).run(List.of(options));
    }

    private List<String> shown() {
        return out.toString(UTF_8).lines().toList();
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(directory.resolve("logs").resolve(file), List.of(lines));
    }

    private static String line(String time, String order, String what) {
        return "2026-11-27T%s INFO  some-service [order=%s trace=t] saga: order %s: %s (because OrderPlaced)"
                .formatted(time, order, order, what);
    }
}
