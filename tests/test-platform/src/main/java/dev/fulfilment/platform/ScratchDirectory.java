package dev.fulfilment.platform;

import dev.fulfilment.platform.process.Directories;
import dev.fulfilment.platform.process.PidFile;
import dev.fulfilment.platform.process.ProcessTermination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Temporary directory of this JVM. Creating one deletes those of killed JVMs and kills their orphaned servers. */
public final class ScratchDirectory {

    private static final String PREFIX = "fulfilment-platform-";
    private static final String OWNER = "owner.pid";

    private ScratchDirectory() {}

    public static Path create() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            clearOrphans(temporary);
            Path directory = Files.createTempDirectory(temporary, PREFIX);
            new PidFile(directory.resolve(OWNER)).write(ProcessHandle.current());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearOrphans(Path temporary) throws IOException {
        try (var directories = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path directory : directories) {
                // Without an owner file it may be a directory that another JVM is creating right now.
                if (Files.exists(directory.resolve(OWNER)) && ownerIsGone(directory)) {
                    clear(directory);
                }
            }
        }
    }

    private static boolean ownerIsGone(Path directory) {
        return new PidFile(directory.resolve(OWNER)).running().isEmpty();
    }

    private static void clear(Path directory) throws IOException {
        if (Files.isDirectory(directory.resolve("run"))) {
            try (var pidFiles = Files.newDirectoryStream(directory.resolve("run"), "*.pid")) {
                pidFiles.forEach(file -> new PidFile(file).running().ifPresent(ProcessTermination::kill));
            }
        }
        Directories.delete(directory);
    }
}
