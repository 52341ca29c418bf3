package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.platform.server.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Measures one contender under one load, once, with a fresh database, topic and JVM. */
final class ContenderRun {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int WARM_UP_PORTIONS = 10;
    private static final Duration FILL = Duration.ofSeconds(240);

    private final Servers servers;
    private final Settings settings;
    private final Path directory;

    /** @param directory for the contender's files */
    ContenderRun(Servers servers, Settings settings, Path directory) {
        this.servers = servers;
        this.settings = settings;
        this.directory = directory;
    }

    Map<Figure, Double> measure(Contender contender, Load load, String name)
            throws IOException, SQLException, InterruptedException {
        Files.createDirectories(directory);
        Files.deleteIfExists(directory.resolve("offsets.dat"));
        servers.freshTopic(name);
        var database = servers.freshDatabase(name);
        try (var receiver = new Receiver(servers.bootstrapServers(), name);
                var process = new ContenderProcess(
                        new ContenderEnvironment(contender, database, servers.bootstrapServers(), name, directory))) {
            process.await("ok", START);
            var figures = load == Load.BACKLOG
                    ? drain(process, receiver, database)
                    : live(process, receiver, contender, load);
            if (contender.delivers()) {
                figures.put(
                        Figure.ORDER_VIOLATIONS, (double) receiver.arrivals().orderViolations());
                figures.put(Figure.DUPLICATES, (double) receiver.arrivals().duplicates());
                figures.put(Figure.EVENT_BYTES, receiver.arrivals().meanSize());
            }
            return figures;
        } finally {
            servers.drop(database, name);
        }
    }

    /** Warms up the relay, builds up a backlog with the relay off, and measures its drain. */
    private EnumMap<Figure, Double> drain(ContenderProcess process, Receiver receiver, Database database)
            throws SQLException, InterruptedException {
        process.ask("relay-on", START);
        int warmedUp = warmUp(process, receiver);
        process.ask("relay-off", ANSWER);
        process.ask("fill " + settings.backlog(), FILL);
        servers.settle(database);
        int before = receiver.arrivals().count();
        int all = warmedUp + settings.backlog();

        var cpu = cpu(process);
        process.send("relay-on");
        long on = Long.parseLong(process.await("ok", START));
        boolean drained = receiver.await(all, settings.cap());
        var used = cpu(process).since(cpu);

        int delivered = receiver.arrivals().count() - before;
        double seconds = drained
                ? (receiver.arrivals().lastFirst() - on) / Micros.PER_SECOND
                : settings.cap().toMillis() / 1000.0;
        var figures = new EnumMap<Figure, Double>(Figure.class);
        figures.put(Figure.DELIVERED_PER_SECOND, delivered / seconds);
        figures.put(Figure.CAPPED, drained ? 0.0 : 1.0);
        figures.put(Figure.UNDELIVERED, (double) (all - before - delivered));
        putCpu(figures, used, delivered);
        return figures;
    }

    /**
     * Writes portions, each after the previous one has been received: a fast contender relays all of them, a slow one as
     * many as it can in this time. The rest of its last portion belongs to the backlog.
     */
    private int warmUp(ContenderProcess process, Receiver receiver) throws InterruptedException {
        long deadline = System.nanoTime() + WARM_UP.toNanos();
        int portion = settings.warmUpEvents() / WARM_UP_PORTIONS;
        int given = 0;
        do {
            process.ask("fill " + portion, FILL);
            given += portion;
        } while (receiver.await(given, Duration.ofNanos(deadline - System.nanoTime()))
                && given < settings.warmUpEvents());
        return given;
    }

    private EnumMap<Figure, Double> live(ContenderProcess process, Receiver receiver, Contender contender, Load load)
            throws IOException, InterruptedException {
        process.ask("relay-on", START);
        process.send("load %d %d %d %d"
                .formatted(load.writers(), load.perSecond(), settings.warmUpSeconds(), settings.windowSeconds()));
        long begin = Long.parseLong(process.await("begin", ANSWER.plusSeconds(settings.warmUpSeconds())));
        var cpu = cpu(process);
        long end = Long.parseLong(process.await("end", ANSWER.plusSeconds(settings.windowSeconds())));
        var used = cpu(process).since(cpu);
        process.await("ok", ANSWER);

        var file = directory.resolve("commits.bin");
        process.ask("save " + file, ANSWER);
        var committed = CommitLog.load(file);
        int all = 0;
        for (long commit : committed) {
            all += commit == 0 ? 0 : 1;
        }
        if (contender.delivers()) {
            receiver.await(all, settings.patience());
        }
        var window = new Window(committed, receiver.arrivals(), begin, end, Micros.now());
        var figures = new EnumMap<Figure, Double>(window.figures(contender.delivers()));
        long events = contender.delivers() ? window.delivered() : window.committed();
        if (contender.delivers()) {
            figures.put(Figure.UNDELIVERED, (double) (all - receiver.arrivals().count()));
        }
        putCpu(figures, used, events);
        return figures;
    }

    private CpuTime cpu(ContenderProcess process) {
        return CpuTime.of(process.handle(), servers.postgresProcess(), servers.kafkaProcess());
    }

    private static void putCpu(Map<Figure, Double> figures, CpuTime used, double events) {
        if (events > 0) {
            figures.put(Figure.CONTENDER_CPU, used.contender() * 1000 / events);
            figures.put(Figure.POSTGRES_CPU, used.postgres() * 1000 / events);
            figures.put(Figure.KAFKA_CPU, used.kafka() * 1000 / events);
        }
    }
}
