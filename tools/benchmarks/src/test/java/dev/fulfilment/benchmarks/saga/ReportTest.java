package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.benchmarks.Machine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Usage USAGE = new Usage(
            Map.of("order-service", new ProcessUsage(60, 6_000_000L, 301_000_000L)),
            66_000,
            300_000_000,
            600_000_000,
            108);

    private static Measurement measured(String name, double rate, double p99, @Nullable String objection) {
        return new Measurement(
                name,
                Workload.NORMAL,
                rate,
                60,
                new Flow(30_000, 500, 0, null, 40, 42, 0.1, false),
                new Percentiles(2, 5, 9, 20, 30),
                new Percentiles(20, 50, p99, 200, 301),
                USAGE,
                objection);
    }

    private static String report(List<String> complaints, Measurement... measurements) {
        return Report.of(new Results(
                Instant.parse("2026-11-23T10:00:00Z"),
                new Machine(2, "a processor", 8, "25"),
                "PostgreSQL 18 and Kafka 4",
                Settings.FULL,
                List.of("-Xmx256m"),
                List.of(measurements),
                List.of(measurements),
                complaints));
    }

    @Test
    void reportsTheCostOfOneSaga() {
        assertThat(report(List.of(), measured(SagaCases.HIGHEST, 500, 90, null)))
                .contains("| order-service | 2.00 | 100 % | 200 | 301 |")
                .contains(
                        "2.20 transactions, 10,000 bytes of write-ahead log, and 20,000 bytes that the machine wrote to its disks for one saga. The machine was busy for 90 %");
    }

    @Test
    void comparesWithTheTargets() {
        assertThat(report(
                        List.of(),
                        measured(SagaCases.HIGHEST, 600, 90, null),
                        measured(SagaCases.MODEST, 50, 150, null),
                        measured(SagaCases.FAILING, 480, 90, null),
                        measured(SagaCases.ONE_PRODUCT, 360, 90, null)))
                .contains("| sustained orders/s, at least | 500 | 600.00 | met |")
                .contains("| p99 ms at 50 a second, below | 150 | 150.00 | missed |")
                .contains("| 10 % fail at each step, share of the rate, at least | 0.8 | 0.80 | met |")
                .contains("| one product, share of the rate, at least | 0.7 | 0.60 | missed |");
    }

    @Test
    void doesNotCompareWhatIsNotSustained() {
        assertThat(report(List.of(), measured(SagaCases.HIGHEST, 600, 90, "the backlog grew by 999")))
                .contains("| the backlog grew by 999 |")
                .doesNotContain("sustained orders/s, at least");
    }

    @Test
    void saysSoWhenSomethingWasLost() {
        assertThat(report(List.of())).contains("money and stock add up").doesNotContain("FAILED");
        assertThat(report(List.of("deadlocks: 1 instead of 0")))
                .contains("**FAILED:**\n- deadlocks: 1 instead of 0\n")
                .doesNotContain("money and stock add up");
    }
}
