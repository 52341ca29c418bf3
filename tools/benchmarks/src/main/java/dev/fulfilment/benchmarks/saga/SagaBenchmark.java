package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Machine;
import dev.fulfilment.benchmarks.ResultFiles;
import dev.fulfilment.benchmarks.Suite;
import dev.fulfilment.platform.ProjectRoot;
import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.server.PlatformHome;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Measures the whole suite, and writes tools/benchmarks/results/saga.md and saga.json. */
public final class SagaBenchmark {

    private static final long NEEDED_DISK = 10L << 30;

    private final Options options;
    private final Suite suite;
    private final Instant began = Instant.now();

    private SagaBenchmark(Options options, Suite suite) {
        this.options = options;
        this.suite = suite;
    }

    /** Runs the benchmark; {@code --help} lists the options. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        run(optionsOrExit(arguments));
    }

    private static Options optionsOrExit(String[] arguments) {
        try {
            return Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.HELP);
            System.exit(2);
            throw e;
        }
    }

    private static void run(Options options) throws IOException {
        var root = ProjectRoot.find();
        var directory = root.resolve("tools/benchmarks").resolve("target").resolve("saga");
        Files.createDirectories(directory);
        ResultFiles.requireRoom(directory, NEEDED_DISK);
        var suite = new Suite(options.services(), root, directory, options.jvm(), options.profile());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ChildProcess.noMoreStarts();
            suite.close();
        }));
        var results = new SagaBenchmark(options, suite).measure();
        ResultFiles.write(root.resolve("tools/benchmarks"), "saga", Report.of(results), results.toJson());
        if (options.profile()) {
            System.err.println("recordings: " + suite.profiles() + "/*.jfr");
        }
        System.exit(results.complaints().isEmpty() ? 0 : 1);
    }

    private Results measure() {
        System.err.println("starting PostgreSQL, Kafka and the services");
        suite.start();
        try (var generator = new LoadGenerator(suite.port(Suite.ORDERS));
                var receiver = new EndReceiver(suite.bootstrapServers())) {
            System.err.println("creating customers and products");
            new TestData(suite).open();
            var tally = new Tally();
            var cases = new SagaCases(
                    options, new Run(suite, generator, receiver, tally), new ConsistencyCheck(suite, receiver, tally));
            cases.run();
            return results(cases);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Results results(SagaCases cases) {
        return new Results(
                began,
                Machine.thisOne(),
                PlatformHome.find().versions(),
                options.settings(),
                options.jvm().flags(),
                cases.measurements(),
                cases.attempts(),
                cases.complaints());
    }
}
