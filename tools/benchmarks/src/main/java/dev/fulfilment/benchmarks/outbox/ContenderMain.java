package dev.fulfilment.benchmarks.outbox;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A contender's JVM: takes a command a line from standard input and answers on standard output. */
final class ContenderMain {

    private static final Duration DUE_TIMEOUT = Duration.ofSeconds(60);

    private final OutboxUnderTest outbox;
    private final CommitLog log = new CommitLog();
    private final Writers writers;
    private final PrintStream answers;

    private ContenderMain(OutboxUnderTest outbox, PrintStream answers) {
        this.outbox = outbox;
        this.writers = new Writers(outbox, log);
        this.answers = answers;
    }

    static void main(String[] arguments) throws Exception {
        // Output of a library must not be read as an answer.
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        try {
            var environment = ContenderEnvironment.from(arguments);
            var outbox = environment.contender().start(environment);
            answers.println("ok");
            new ContenderMain(outbox, answers).processCommands();
        } catch (Throwable e) {
            e.printStackTrace();
            answers.println("failed " + rootOf(e).toString().lines().findFirst().orElse(""));
        }
        // Skips the shutdown hooks, which take some contenders long.
        Runtime.getRuntime().halt(0);
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void processCommands() throws Exception {
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case "relay-on" -> answers.println("ok " + outbox.relayOn());
                case "relay-off" -> {
                    outbox.relayOff();
                    answers.println("ok");
                }
                case "fill" -> {
                    writers.fill(Integer.parseInt(words[1]));
                    awaitDue();
                    answers.println("ok");
                }
                case "load" -> load(words);
                case "save" -> {
                    log.save(Path.of(words[1]));
                    answers.println("ok");
                }
                case "quit" -> {
                    outbox.close();
                    answers.println("ok");
                    return;
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private void load(String[] words) throws Exception {
        writers.load(
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                begin -> answers.println("begin " + begin),
                end -> answers.println("end " + end));
        answers.println("ok");
    }

    private void awaitDue() {
        long deadline = System.nanoTime() + DUE_TIMEOUT.toNanos();
        while (!outbox.backlogIsDue()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the backlog is not due after " + DUE_TIMEOUT.toSeconds() + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
