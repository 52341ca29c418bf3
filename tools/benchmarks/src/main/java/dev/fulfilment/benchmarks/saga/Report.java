package dev.fulfilment.benchmarks.saga;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The results as Markdown. */
final class Report {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Report(Results results) {
        this.results = results;
    }

    static String of(Results results) {
        var report = new Report(results);
        report.head();
        report.table();
        report.targets();
        report.results.of(SagaCases.HIGHEST).ifPresent(report::cost);
        report.attempts();
        return report.text.toString();
    }

    private void head() {
        line("# Saga");
        line("");
        line("%s UTC, %s. %s.", TIME.format(results.began()), results.machine().description(), results.versions());
        line(
                "Four services in separate JVMs (%s), PostgreSQL (fsync and synchronous_commit on), Kafka and the load generator share the machine.",
                String.join(" ", results.jvmFlags()));
        line(
                "Windows of %d s after a lead-in of %d s; those of the search %d s. Tracing sampled at 10 %%, with no exporter.",
                results.settings().window(),
                results.settings().leadIn(),
                results.settings().search());
        line("");
        if (results.complaints().isEmpty()) {
            line("Every order ended once, in the right state; money and stock add up; no parked events; no deadlocks.");
        } else {
            line("**FAILED:**");
            results.complaints().forEach(complaint -> line("- %s", complaint));
        }
    }

    private void table() {
        line("");
        line(
                "| load | orders/s | | ended/s | under way: 2nd quarter | last quarter | POST p50 ms | p99 | to the end p50 ms | p95 | p99 | p99.9 | longest |");
        line("| --- | ---: | --- |" + " ---: |".repeat(10));
        results.measurements().forEach(this::row);
    }

    private void row(Measurement each) {
        line(
                "| %s | %.0f | %s | %.1f | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f |",
                each.name(),
                each.rate(),
                cell(each.verdict()),
                each.flow().endedPerSecond(),
                each.flow().secondQuarter(),
                each.flow().lastQuarter(),
                each.answers().p50(),
                each.answers().p99(),
                each.ends().p50(),
                each.ends().p95(),
                each.ends().p99(),
                each.ends().p999(),
                each.ends().most());
    }

    private void targets() {
        line("");
        line("| target | | measured | |");
        line("| --- | ---: | ---: | --- |");
        results.of(SagaCases.HIGHEST).ifPresent(highest -> {
            if (highest.sustained()) {
                target("sustained orders/s, at least", 500, highest.rate(), true);
            }
            target(
                    "PostgreSQL transactions for one saga, below",
                    3,
                    highest.usage().transactions() / highest.sagas(),
                    false);
            shares(highest);
        });
        results.of(SagaCases.MODEST).ifPresent(modest -> {
            target("p50 ms at 50 a second, below", 40, modest.ends().p50(), false);
            target("p99 ms at 50 a second, below", 150, modest.ends().p99(), false);
        });
        results.of(SagaCases.HALF)
                .ifPresent(half -> target(
                        "p99 ms at half the highest rate, below",
                        300,
                        half.ends().p99(),
                        false));
    }

    private void shares(Measurement highest) {
        results.of(SagaCases.FAILING)
                .filter(Measurement::sustained)
                .ifPresent(mix -> target(
                        "10 % fail at each step, share of the rate, at least", 0.8, mix.rate() / highest.rate(), true));
        results.of(SagaCases.ONE_PRODUCT)
                .filter(Measurement::sustained)
                .ifPresent(hot ->
                        target("one product, share of the rate, at least", 0.7, hot.rate() / highest.rate(), true));
    }

    private void target(String what, double target, double measured, boolean least) {
        // The shares are quotients of doubles.
        boolean met = least ? measured >= target - 1e-9 : measured < target;
        line(
                "| %s | %s | %.2f | %s |",
                what,
                target == Math.rint(target) ? "%.0f".formatted(target) : target,
                measured,
                met ? "met" : "missed");
    }

    private void cost(Measurement highest) {
        double sagas = highest.sagas();
        var usage = highest.usage();
        line("");
        line("## One saga at %.0f a second", highest.rate());
        line("");
        line("| process | CPU ms | share | bytes written | MB resident |");
        line("| --- | ---: | ---: | ---: | ---: |");
        usage.processes().forEach((name, process) -> {
            var written = process.writtenBytes();
            var resident = process.residentBytes();
            line(
                    "| %s | %.2f | %.0f %% | %s | %s |",
                    name,
                    1000 * process.cpuSeconds() / sagas,
                    100 * process.cpuSeconds() / usage.cpuSeconds(),
                    written == null ? "unknown" : "%,.0f".formatted(written / sagas),
                    resident == null ? "unknown" : "%.0f".formatted(resident / 1e6));
        });
        line("| all | %.2f | | | |", 1000 * usage.cpuSeconds() / sagas);
        line("");
        line(
                "%.2f transactions, %,.0f bytes of write-ahead log, and %,.0f bytes that the machine wrote to its disks for one saga. The machine was busy for %.0f %% of the time, the kernel's own work included.",
                usage.transactions() / sagas,
                usage.walBytes() / sagas,
                usage.diskBytes() / sagas,
                100
                        * usage.busySeconds()
                        / highest.seconds()
                        / results.machine().cores());
    }

    private void attempts() {
        line("");
        line("## Attempts");
        line("");
        line("| load | orders/s | window s | ended/s | p50 ms | p99 ms | |");
        line("| --- |" + " ---: |".repeat(5) + " --- |");
        for (var each : results.attempts()) {
            line(
                    "| %s | %.0f | %d | %.1f | %.1f | %.1f | %s |",
                    each.name(),
                    each.rate(),
                    each.seconds(),
                    each.flow().endedPerSecond(),
                    each.ends().p50(),
                    each.ends().p99(),
                    cell(each.verdict()));
        }
    }

    private static String cell(String text) {
        return text.replace('|', '/');
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
