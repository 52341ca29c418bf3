package dev.fulfilment.benchmarks.outbox;

import static dev.fulfilment.benchmarks.outbox.Figure.BACKLOG_GROWTH;
import static dev.fulfilment.benchmarks.outbox.Figure.CAPPED;
import static dev.fulfilment.benchmarks.outbox.Figure.COMMITTED_PER_SECOND;
import static dev.fulfilment.benchmarks.outbox.Figure.CONTENDER_CPU;
import static dev.fulfilment.benchmarks.outbox.Figure.DELIVERED_PER_SECOND;
import static dev.fulfilment.benchmarks.outbox.Figure.DUPLICATES;
import static dev.fulfilment.benchmarks.outbox.Figure.EVENT_BYTES;
import static dev.fulfilment.benchmarks.outbox.Figure.KAFKA_CPU;
import static dev.fulfilment.benchmarks.outbox.Figure.LATENCIES_CUT;
import static dev.fulfilment.benchmarks.outbox.Figure.ORDER_VIOLATIONS;
import static dev.fulfilment.benchmarks.outbox.Figure.P50_MILLIS;
import static dev.fulfilment.benchmarks.outbox.Figure.P95_MILLIS;
import static dev.fulfilment.benchmarks.outbox.Figure.P99_MILLIS;
import static dev.fulfilment.benchmarks.outbox.Figure.POSTGRES_CPU;
import static dev.fulfilment.benchmarks.outbox.Figure.UNDELIVERED;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The results as Markdown. */
final class Report {

    private static final String NOTHING = "-";

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Report(Results results) {
        this.results = results;
    }

    static String of(Results results) {
        var report = new Report(results);
        report.head();
        for (var load : Load.values()) {
            report.table(load);
        }
        report.notes();
        return report.text.toString();
    }

    private void head() {
        var settings = results.settings();
        line("# Outbox");
        line("");
        line("%s UTC, %s. %s."
                .formatted(
                        results.began()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString()
                                .replace(":00Z", "")
                                .replace("T", " "),
                        results.machine().description(),
                        results.versions()));
        line(
                "Each contender runs in a separate JVM (%s); PostgreSQL (fsync and synchronous_commit on), Kafka, the contender and the receiver share the machine."
                        .formatted(String.join(" ", ContenderProcess.JVM)));
        line(
                "Each figure is the median of %d repetition(s), in parentheses the range; the repetitions are interleaved. Windows of %d s after %d s of warm-up; a backlog of %,d events (more where the warm-up before it was not relayed within 20 s), drained for %d s at most. %,d keys, 6 partitions, acks=all, idempotent."
                        .formatted(
                                settings.repetitions(),
                                settings.windowSeconds(),
                                settings.warmUpSeconds(),
                                settings.backlog(),
                                settings.cap().toSeconds(),
                                Keys.ALL));
    }

    private void table(Load load) {
        var contenders = new ArrayList<Contender>();
        for (var contender : Contender.values()) {
            if (!results.of(contender, load).isEmpty()) {
                contenders.add(contender);
            }
        }
        if (contenders.isEmpty()) {
            return;
        }
        var columns = columns(load);
        line("");
        line("## " + load.title());
        line("");
        line("| contender | "
                + String.join(" | ", columns.stream().map(Column::title).toList()) + " |");
        line("| --- |" + " ---: |".repeat(columns.size()));
        contenders.forEach(contender -> row(contender, load, columns));
    }

    private void row(Contender contender, Load load, List<Column> columns) {
        var failures = results.failures(contender, load);
        var cells = columns.stream()
                .map(column -> column.cell().of(contender, load))
                .toList();
        boolean nothing = cells.stream().allMatch(NOTHING::equals);
        var name = contender.label() + (failures.isEmpty() ? "" : " (failed: " + failures.replace("|", "/") + ")");
        line("| " + name + " | " + (nothing ? " | ".repeat(columns.size() - 1) : String.join(" | ", cells)) + " |");
    }

    private record Column(String title, Cell cell) {}

    private interface Cell {
        String of(Contender contender, Load load);
    }

    private List<Column> columns(Load load) {
        var columns = new ArrayList<Column>();
        if (load != Load.BACKLOG) {
            columns.add(new Column("committed/s", whole(COMMITTED_PER_SECOND)));
        }
        columns.add(new Column(load == Load.BACKLOG ? "events/s" : "delivered/s", this::delivered));
        if (load == Load.MODEST) {
            columns.add(new Column("p50 of ours", ratio(Contender.OURS, P50_MILLIS, P50_MILLIS)));
            columns.add(new Column("p50 of the limit", ratio(Contender.PRODUCER, P50_MILLIS, P50_MILLIS)));
        } else {
            columns.add(new Column("of ours", this::ofOurs));
            columns.add(new Column("of the limit", this::ofLimit));
        }
        if (load != Load.BACKLOG) {
            columns.add(new Column("backlog grew by", whole(BACKLOG_GROWTH)));
            columns.add(new Column("p50 ms", latency(P50_MILLIS)));
            columns.add(new Column("p95 ms", latency(P95_MILLIS)));
            columns.add(new Column("p99 ms", latency(P99_MILLIS)));
        }
        columns.add(new Column("not delivered", whole(UNDELIVERED)));
        columns.add(new Column("order broken", whole(ORDER_VIOLATIONS)));
        columns.add(new Column("duplicates", whole(DUPLICATES)));
        columns.add(new Column("bytes", whole(EVENT_BYTES)));
        columns.add(new Column("CPU s / 1,000: contender", cpu(CONTENDER_CPU)));
        columns.add(new Column("PostgreSQL", cpu(POSTGRES_CPU)));
        columns.add(new Column("Kafka", cpu(KAFKA_CPU)));
        return columns;
    }

    private String delivered(Contender contender, Load load) {
        var cell = whole(DELIVERED_PER_SECOND).of(contender, load);
        return results.any(contender, load, CAPPED) ? cell + " (capped)" : cell;
    }

    private String ofOurs(Contender contender, Load load) {
        var figure = contender.delivers() ? DELIVERED_PER_SECOND : COMMITTED_PER_SECOND;
        return ratio(Contender.OURS, figure, DELIVERED_PER_SECOND).of(contender, load);
    }

    /** Divides by the limit: of a relay the bare producer, of a writer the business row alone. */
    private String ofLimit(Contender contender, Load load) {
        var figure = contender.delivers() ? DELIVERED_PER_SECOND : COMMITTED_PER_SECOND;
        return load == Load.BACKLOG
                ? ratio(Contender.PRODUCER, figure, DELIVERED_PER_SECOND).of(contender, load)
                : ratio(Contender.INSERT, figure, COMMITTED_PER_SECOND).of(contender, load);
    }

    private Cell ratio(Contender base, Figure figure, Figure baseFigure) {
        return (contender, load) -> {
            var own = median(contender, load, figure);
            var bases = median(base, load, baseFigure);
            return own.isEmpty() || bases.isEmpty() || bases.get() == 0
                    ? NOTHING
                    : format("%.2f", own.get() / bases.get());
        };
    }

    private Optional<Double> median(Contender contender, Load load, Figure figure) {
        return results.spread(contender, load, figure).map(Spread::median);
    }

    private Cell whole(Figure figure) {
        return (contender, load) -> cell(contender, load, figure, "%,.0f");
    }

    private Cell cpu(Figure figure) {
        return (contender, load) -> cell(contender, load, figure, "%.3f");
    }

    private Cell latency(Figure figure) {
        return (contender, load) -> {
            var cell = cell(contender, load, figure, "%,.1f");
            return results.any(contender, load, LATENCIES_CUT) ? "≥ " + cell : cell;
        };
    }

    private String cell(Contender contender, Load load, Figure figure, String format) {
        return results.spread(contender, load, figure)
                .map(spread -> spread.count() == 1 || spread.least() == spread.most()
                        ? format(format, spread.median())
                        : format(
                                format + " (" + format + "–" + format + ")",
                                spread.median(),
                                spread.least(),
                                spread.most()))
                .orElse(NOTHING);
    }

    private void notes() {
        line("");
        line("## How to read it");
        line("");
        line(
                "- The ratios are of delivered events (of commits, where nothing is delivered); of ours, or of the limit: the bare producer for a backlog, the business row alone for live writers.");
        line("- \"capped\": the backlog was not drained in time; the rate is deliveries over that time.");
        line("- \"≥\": events of the window had not arrived %d s after it; they count with the time until then."
                .formatted(results.settings().patience().toSeconds()));
        line("- \"not delivered\": committed, but not received by then: late, not necessarily lost.");
        line(
                "- Latency runs from the return of the commit to the receipt by a consumer. CPU is user and system time for 1,000 delivered events (for 1,000 commits where nothing is delivered).");
        line("- The event has 400 bytes on Kafka for all; our envelope (ids, time, sequence) is a part of ours.");
        line(
                "- Spring Modulith's Kafka module does not resolve in this version: a transport on its public interface sends as that module does.");
        line(
                "- Namastack's Kafka module does not resolve: a handler on its public interface sends as that module's does.");
        line("- transaction-outbox has no Kafka module: a scheduled method sends and waits for the acknowledgement.");
        line("- Debezium's start-up, before it begins to poll, is not counted when a backlog is drained.");
        line("- Ours, without a tracer.");
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
