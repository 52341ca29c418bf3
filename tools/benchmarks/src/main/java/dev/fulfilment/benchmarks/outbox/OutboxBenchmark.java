package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.benchmarks.Machine;
import dev.fulfilment.benchmarks.ResultFiles;
import dev.fulfilment.platform.ProjectRoot;
import dev.fulfilment.platform.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Measures all contenders under all loads, and writes tools/benchmarks/results/outbox.md and outbox.json. */
public final class OutboxBenchmark {

    private static final long NEEDED_DISK = 5L << 30;

    private final Options options;
    private final ContenderRun contenderRun;
    private final List<Measurement> measurements = new ArrayList<>();
    private int steps;

    private OutboxBenchmark(Options options, ContenderRun contenderRun) {
        this.options = options;
        this.contenderRun = contenderRun;
    }

    /** Runs the benchmark; {@code --help} lists the options. */
    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            run(Options.parse(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.HELP);
            System.exit(2);
        }
    }

    private static void run(Options options) throws IOException {
        var benchmarks = ProjectRoot.find().resolve("tools/benchmarks");
        var directory = benchmarks.resolve("target").resolve("outbox");
        Files.createDirectories(directory);
        ResultFiles.requireRoom(directory, NEEDED_DISK);
        var began = Instant.now();
        var servers = new Servers(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ChildProcess.noMoreStarts();
            servers.close();
        }));
        print("starting PostgreSQL and Kafka");
        servers.start();
        var benchmark = new OutboxBenchmark(
                options, new ContenderRun(servers, options.settings(), directory.resolve("contender")));
        benchmark.warmUp();
        benchmark.measureAll();
        var results = new Results(
                began, Machine.thisOne(), Versions.description(), options.settings(), benchmark.measurements);
        ResultFiles.write(benchmarks, "outbox", Report.of(results), results.toJson());
        System.exit(0);
    }

    /** Warms up the broker and the database, so that the first contender has no disadvantage. */
    private void warmUp() {
        print("warming up the servers");
        try {
            contenderRun.measure(Contender.PRODUCER, Load.BACKLOG, "warm_up_kafka");
            contenderRun.measure(Contender.INSERT, Load.LIVE4, "warm_up_postgres");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the servers do not work", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void measureAll() {
        for (int repetition = 1; repetition <= options.settings().repetitions(); repetition++) {
            for (var load : options.loads()) {
                for (var contender : options.contenders()) {
                    if (contender.takes(load)) {
                        measure(contender, load, repetition);
                    }
                }
            }
        }
    }

    private void measure(Contender contender, Load load, int repetition) {
        var step = "repetition %d, %s, %s".formatted(repetition, load.id(), contender.id());
        long started = System.nanoTime();
        try {
            var figures = contenderRun.measure(contender, load, "run_" + ++steps);
            measurements.add(new Measurement(contender, load, repetition, null, figures));
            print("%s (%d s): %s"
                    .formatted(step, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started), inShort(figures)));
        } catch (ContenderFailure e) {
            failed(contender, load, repetition, step, e.reason() + " (see " + e.log() + ")", e.reason());
        } catch (IOException | SQLException | RuntimeException e) {
            e.printStackTrace();
            failed(contender, load, repetition, step, e.toString(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void failed(Contender contender, Load load, int repetition, String step, String detail, String reason) {
        print(step + ": failed: " + detail);
        measurements.add(new Measurement(contender, load, repetition, reason, Map.of()));
    }

    private static String inShort(Map<Figure, Double> figures) {
        var words = new ArrayList<String>();
        figures.forEach((figure, value) -> words.add("%s %s"
                .formatted(
                        figure.name().toLowerCase(Locale.ROOT),
                        String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.0f", value))));
        return String.join(", ", words);
    }

    private static void print(String line) {
        System.err.println(line);
    }
}
