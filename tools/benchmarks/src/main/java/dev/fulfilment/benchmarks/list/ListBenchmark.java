package dev.fulfilment.benchmarks.list;

import dev.fulfilment.benchmarks.Jvm;
import dev.fulfilment.benchmarks.Machine;
import dev.fulfilment.benchmarks.ResultFiles;
import dev.fulfilment.benchmarks.Suite;
import dev.fulfilment.platform.ProjectRoot;
import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.server.PlatformHome;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures the list of orders, and writes tools/benchmarks/results/list.md and list.json. */
public final class ListBenchmark {

    private static final String HELP = """
            ./tools/benchmarks/run list [--quick]
              --quick   a tenth of the orders, and of the pages
            """;

    private static final Jvm JVM = Jvm.THROUGHPUT;
    private static final long NEEDED_DISK = 5L << 30;
    private static final int ORDERS = 1_000_000;
    private static final int PAGES = 3_000;
    private static final int USUAL = 20;
    private static final int LARGEST = 100;

    private final Suite suite;
    private final int scale;
    private final Instant began = Instant.now();

    private ListBenchmark(Suite suite, int scale) {
        this.suite = suite;
        this.scale = scale;
    }

    /** Runs the benchmark; {@code --help} lists the options. */
    public static void main(String[] arguments) throws Exception {
        switch (String.join(" ", arguments)) {
            case "" -> run(1);
            case "--quick" -> run(10);
            case "--help" -> System.out.print(HELP);
            default -> {
                System.err.print(HELP);
                System.exit(2);
            }
        }
    }

    private static void run(int scale) throws Exception {
        var root = ProjectRoot.find();
        var directory = root.resolve("tools/benchmarks").resolve("target").resolve("list");
        Files.createDirectories(directory);
        ResultFiles.requireRoom(directory, NEEDED_DISK);
        var suite = new Suite(List.of(Suite.ORDERS), root, directory, JVM, false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ChildProcess.noMoreStarts();
            suite.close();
        }));
        var results = new ListBenchmark(suite, scale).measure();
        ResultFiles.write(root.resolve("tools/benchmarks"), "list", results.toMarkdown(), results.toJson());
        System.exit(0);
    }

    private Results measure() throws IOException, InterruptedException, SQLException {
        System.err.println("starting PostgreSQL, Kafka and order-service");
        suite.start();
        System.err.println("filling the view");
        try (var database = suite.database(Suite.ORDERS);
                var client = HttpClient.newHttpClient()) {
            var size = new ManyOrders(database).write(ORDERS / scale);
            System.err.println("warming up");
            var warmUp = walks(client);
            System.err.println("measuring: " + warmUp.size() + " walks");
            return results(size, walks(client));
        }
    }

    private List<Results.Pages> walks(HttpClient client) throws IOException, InterruptedException {
        var pages = new ArrayList<Results.Pages>();
        for (var query : ListQuery.values()) {
            pages.add(new PageWalk(client, suite.port(Suite.ORDERS), query).turn(PAGES / scale, USUAL));
        }
        pages.add(new PageWalk(client, suite.port(Suite.ORDERS), ListQuery.ALL).turn(PAGES / scale, LARGEST));
        return pages;
    }

    private Results results(String size, List<Results.Pages> pages) {
        return new Results(began, Machine.thisOne(), PlatformHome.find().versions(), JVM.flags(), size, pages);
    }
}
