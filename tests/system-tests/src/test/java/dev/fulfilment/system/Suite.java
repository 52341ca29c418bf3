package dev.fulfilment.system;

import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.local.stack.ServiceProcess;
import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.platform.ScratchDirectory;
import dev.fulfilment.platform.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Suite under test: one process per service, started once for all tests of this JVM. */
final class Suite {

    private static final Path DIRECTORY = ScratchDirectory.create();

    /** Directory that keeps the logs after the run. */
    private static final Path LOGS = Path.of("target", "suite-logs");

    private Suite() {}

    static Stack stack() {
        return Holder.STACK;
    }

    static PublishedEvents events() {
        return EventsHolder.EVENTS;
    }

    static ServiceProcess service(String name) {
        return stack().service(name);
    }

    static List<String> topics() {
        return Topics.all().stream().map(Topic::name).toList();
    }

    /** Returns the value for {@code FULFIL_DIR}. */
    static Path directory() {
        return DIRECTORY;
    }

    static String log(String service) {
        try {
            return Files.readString(DIRECTORY.resolve("logs").resolve(service + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stack started() {
        var stack = Stack.onFreePorts(DIRECTORY);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack)));
        stack.start();
        return stack;
    }

    private static void end(Stack stack) {
        stack.close();
        Directories.delete(LOGS);
        try {
            FileSystemUtils.copyRecursively(DIRECTORY.resolve("logs"), LOGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Directories.delete(DIRECTORY);
    }

    private static final class Holder {
        static final Stack STACK = started();
    }

    private static final class EventsHolder {
        static final PublishedEvents EVENTS =
                new PublishedEvents(stack().platform().bootstrapServers());
    }
}
