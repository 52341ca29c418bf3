package dev.fulfilment.platform.server;

import dev.fulfilment.platform.process.Command;
import dev.fulfilment.platform.process.Directories;
import dev.fulfilment.platform.process.ProcessTermination;
import dev.fulfilment.platform.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's data directory and the programs that work on it. */
record PostgresCluster(Path binaries, Path data) {

    /** Creates the data directory if it is missing. The final move is atomic, so an interrupted attempt leaves none. */
    void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = data.resolveSibling(data.getFileName() + "-new");
        Path passwordFile = data.resolveSibling(data.getFileName() + "-password");
        try {
            Directories.delete(fresh);
            Files.createDirectories(fresh.getParent());
            Files.writeString(passwordFile, PostgresSettings.SUPERUSER_PASSWORD);
            var options = new ArrayList<>(List.of(
                    "--pgdata=" + fresh, "--username=" + PostgresSettings.SUPERUSER, "--pwfile=" + passwordFile));
            options.addAll(PostgresSettings.cluster());
            Command.run(command("initdb", options));
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    /**
     * Removes the lock file of a crashed server: its pid may belong to another process by now, and PostgreSQL would refuse
     * to start. If the holder is an orphaned server of this directory, stops it first; if the holder does not show what it
     * is, keeps the file.
     */
    void removeStaleLock() {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(this::stopIfItServesThisDirectory);
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopIfItServesThisDirectory(ProcessHandle holder) {
        String commandLine = holder.info().commandLine().orElse("");
        if (commandLine.isEmpty() && holder.isAlive()) {
            throw new IllegalStateException(
                    "process %d may be a PostgreSQL that uses %s: end it, or delete postmaster.pid"
                            .formatted(holder.pid(), data));
        }
        if (commandLine.contains("/postgres ") && (commandLine + " ").contains(" " + data + " ")) {
            ProcessTermination.stop(holder, Signal.INT, Duration.ofSeconds(20));
        }
    }

    /** Runs the program in a separate user namespace if this user is root, as PostgreSQL refuses to run as root. */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }
}
