package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Deletes the data and the logs of a stack that is down. Refuses if anything might use them. */
final class Clean {

    /** Everything that a stack creates, except {@code run}, which contains the lock and is deleted last. */
    private static final Set<String> CREATED = Set.of(
            "apps", "kafka", "kafka.properties", "launcher", "logs", "postgres", "postgres-new", "postgres-password");

    private final Installation installation;
    private final Console console;

    Clean(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run() {
        requireDirectoryOfAStack();
        requireUnused();
        if (SupervisorLock.take(installation.lockFile()).isEmpty()) {
            throw new IllegalStateException("the stack is starting: ./fulfil down first");
        }
        requireUnused();
        delete();
        return 0;
    }

    private void requireDirectoryOfAStack() {
        if (!Files.exists(installation.lockFile())) {
            throw new IllegalStateException(
                    installation.directory() + " does not look like the data of a stack: delete it yourself");
        }
    }

    private void requireUnused() {
        var users = new DirectoryUsers(installation);
        List<String> running = users.knownNames();
        if (!running.isEmpty()) {
            throw new IllegalStateException(running.getFirst() + " is running: ./fulfil down first");
        }
        users.requireKnown();
    }

    private void delete() {
        Path directory = installation.directory();
        CREATED.forEach(name -> Directories.delete(directory.resolve(name)));
        Directories.delete(installation.run());
        try (Stream<Path> left = Files.list(directory)) {
            List<String> foreign =
                    left.map(path -> path.getFileName().toString()).sorted().toList();
            if (foreign.isEmpty()) {
                Files.delete(directory);
                console.say("deleted " + directory);
            } else {
                console.say("deleted the data in %s; not created by a stack, and kept: %s"
                        .formatted(directory, String.join(", ", foreign)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
