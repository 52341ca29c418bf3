package dev.fulfilment.local.cli;

import static java.util.stream.Collectors.toSet;

import dev.fulfilment.platform.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Processes that use an installation's directory. Asks the locks and the process table too: pid files can be lost, and
 * the data under a running server must not be deleted then.
 */
final class DirectoryUsers {

    private final Installation installation;

    DirectoryUsers(Installation installation) {
        this.installation = installation;
    }

    /** @throws IllegalStateException if a user is unknown to the pid files */
    void requireKnown() {
        unknown().ifPresent(users -> {
            throw new IllegalStateException(users);
        });
    }

    /** Returns a sentence about the users that no pid file names. */
    Optional<String> unknown() {
        Set<Long> known = known().map(ProcessHandle::pid).collect(toSet());
        var unknown = new ArrayList<String>();
        SupervisorLock.holder(installation.lockFile())
                .filter(pid -> installation.supervisor().isEmpty() && !pid.equals(ownPid()))
                .ifPresent(pid -> unknown.add("the supervisor, process " + pid));
        serving()
                .filter(process -> !known.contains(process.pid()))
                .forEach(process -> unknown.add("process " + process.pid()));
        if (unknown.isEmpty() && installation.pidFile("kafka").running().isEmpty() && kafkaHoldsItsLock()) {
            unknown.add("a Kafka broker");
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of(sentence(unknown));
    }

    /** Returns the names of the running processes that have a pid file. */
    List<String> knownNames() {
        return pidFiles().stream()
                .filter(file -> file.running().isPresent())
                .map(file -> file.file().getFileName().toString().replace(".pid", ""))
                .sorted()
                .toList();
    }

    private String sentence(List<String> unknown) {
        return "%s is used by what its pid files do not name: %s; end that with kill, then repeat this; nothing was deleted"
                .formatted(installation.directory(), String.join(", ", unknown));
    }

    private Stream<ProcessHandle> known() {
        return pidFiles().stream()
                .flatMap(file -> file.running().stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private List<PidFile> pidFiles() {
        if (!Files.isDirectory(installation.run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(installation.run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<ProcessHandle> serving() {
        return ProcessHandle.allProcesses().filter(this::serves);
    }

    /** Excludes other commands of {@code ./fulfil}, which run from a copy in the directory: the lock identifies a supervisor. */
    private boolean serves(ProcessHandle process) {
        var program =
                process.info().command().map(path -> path.replaceAll(".*/", "")).orElse("");
        var commandLine = process.info().commandLine().orElse("") + " ";
        return (program.equals("java") || program.equals("postgres"))
                && !commandLine.contains(Fulfil.class.getName())
                && Stream.of("/", " ").anyMatch(end -> commandLine.contains(installation.directory() + end));
    }

    private boolean kafkaHoldsItsLock() {
        Path file = installation.directory().resolve("kafka").resolve(".lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
