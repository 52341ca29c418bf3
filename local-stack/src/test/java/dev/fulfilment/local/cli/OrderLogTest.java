package dev.fulfilment.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderLogTest {

    private static final String ORDER = "01990000-0000-7000-8000-000000000001";
    private static final String ANOTHER = "01990000-0000-7000-8000-000000000002";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(directory.resolve("logs"));
    }

    @Test
    void showsOneOrdersLinesOfAllServicesInTheOrderOfTheirTimes() throws IOException {
        write("order-service.log", line("10:00:00.300Z", ORDER, "shipped"), line("10:00:00.100Z", ORDER, "placed"));
        write(
                "payment-service.log",
                line("10:00:00.150Z", ANOTHER, "charged"),
                line("10:00:00.200Z", ORDER, "charged"));

        assertThat(logs("--order", ORDER)).isZero();
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

        logs("--order", ORDER);

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

        assertThat(shown()).hasSize(2).first().asString().endsWith("placed");
    }

    @Test
    void comparesTimesAcrossZonesAndFormats() throws IOException {
        write("order-service.log", line("11:00:00.100+01:00", ORDER, "placed"));
        write(
                "payment-service.log",
                "{\"@timestamp\":\"2026-11-27T10:00:00.050123Z\",\"correlationId\":\"%s\"}".formatted(ORDER));

        logs("--order", ORDER);

        assertThat(shown()).hasSize(2).first().asString().startsWith("payment");
    }

    @Test
    void saysThatNoLogNamesTheOrder() throws IOException {
        write("order-service.log", line("10:00:00.100Z", ANOTHER, "placed"));

        assertThat(logs("--order", ORDER)).isEqualTo(1);
        assertThat(shown())
                .containsExactly("fulfil: no log in %s names the order %s".formatted(directory.resolve("logs"), ORDER));
    }

    @Test
    void refusesWhatIsNoOrdersId() {
        assertThatThrownBy(() -> logs("--order", "7")).hasMessage("no order has the id 7: it must be a UUID");
        assertThatThrownBy(() -> logs("--order")).hasMessageContaining("--order <id>");
        assertThatThrownBy(() -> logs("payment", "--order", ORDER)).hasMessageContaining("--order <id>");
    }

    private int logs(String... options) {
        var stream = new PrintStream(out, true, UTF_8);
        var installation = new Installation(directory, directory, Map.of());
        return OrderLog.of(installation, new Console(stream, stream, false), List.of(options))
                .run();
    }

    private List<String> shown() {
        return out.toString(UTF_8).lines().toList();
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(directory.resolve("logs").resolve(file), List.of(lines));
    }

    private static String line(String time, String order, String what) {
        return "2026-11-27T%s INFO  some-service [order=%s trace=t] saga: order %s: %s"
                .formatted(time, order, order, what);
    }
}
