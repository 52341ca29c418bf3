package dev.fulfilment.local.stack;

import dev.fulfilment.platform.process.Command;
import dev.fulfilment.platform.process.Directories;
import dev.fulfilment.platform.process.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Extracted jars of the services. An extracted service starts with two thirds of the CPU time, with an archive of its
 * loaded classes with one third; and the next build does not replace a running service's classes. A service writes the
 * archive at its first orderly shutdown.
 */
record ExtractedApps(Path directory) {

    private static final String ARCHIVE = "classes.jsa";

    /** Returns the arguments of {@code java} for a jar. */
    List<String> arguments(Path jar) {
        var arguments = new ArrayList<String>();
        if (!isSpringBoot(jar)) {
            return List.of("-jar", jar.toString());
        }
        Path app = laidOut(jar);
        arguments.add("-XX:+AutoCreateSharedArchive");
        arguments.add("-XX:SharedArchiveFile=" + app.resolve(ARCHIVE));
        // Suppresses the warning that the archive does not exist yet.
        arguments.add("-Xlog:cds=off,cds+dynamic=off,aot=off");
        arguments.addAll(List.of("-jar", app.resolve(jar.getFileName()).toString()));
        return arguments;
    }

    boolean archiveMissing() {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> apps = Files.list(directory)) {
            return apps.anyMatch(app -> Files.notExists(app.resolve(ARCHIVE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path laidOut(Path jar) {
        Path app = directory.resolve(name(jar) + "-" + version(jar));
        if (!Files.isDirectory(app)) {
            layOut(jar, app);
        }
        return app;
    }

    private void layOut(Path jar, Path app) {
        Path fresh = directory.resolve("new-" + app.getFileName());
        Directories.delete(fresh);
        try {
            Files.createDirectories(directory);
            deleteEarlier(jar);
            Command.run(List.of(
                    Java.command(),
                    "-XX:TieredStopAtLevel=1",
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    fresh.toString()));
            Files.move(fresh, app, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteEarlier(Path jar) throws IOException {
        try (var earlier = Files.newDirectoryStream(directory, name(jar) + "-*")) {
            earlier.forEach(Directories::delete);
        }
    }

    private static boolean isSpringBoot(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("BOOT-INF/") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read: is it built?", e);
        }
    }

    private static String name(Path jar) {
        return jar.getFileName().toString().replace(".jar", "");
    }

    private static String version(Path jar) {
        try {
            return Long.toHexString(Files.getLastModifiedTime(jar).toMillis()) + "-"
                    + Long.toHexString(Files.size(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
