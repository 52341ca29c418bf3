package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.Java;
import dev.fulfilment.platform.process.LogFile;
import dev.fulfilment.platform.server.PlatformHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the stack in the background and returns when it is ready. */
final class DetachedUp {

    private static final int POLL_MILLIS = 100;

    private final Installation installation;
    private final Console console;

    DetachedUp(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run() {
        if (installation.isReady()) {
            return Up.alreadyUp(installation, console);
        }
        LogFile log = installation.log("supervisor");
        try {
            Files.createDirectories(log.path().getParent());
            var tail = new LogTail(log.path());
            return follow(launch(log.path()), tail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Process launch(Path log) throws IOException {
        Process supervisor = new ProcessBuilder(List.of(
                        Java.command(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfulfilment.root=" + installation.root(),
                        "-Dfulfilment.platform=" + PlatformHome.find().directory(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fulfil.class.getName(),
                        "up"))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // A user who interrupts the wait does not want a half-started stack.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!installation.isReady()) {
                supervisor.destroy();
            }
        }));
        return supervisor;
    }

    private int follow(Process supervisor, LogTail tail) throws InterruptedException {
        boolean ready;
        do {
            ready = installation.isReady();
            tail.newLines().forEach(console::say);
            if (!ready && !supervisor.isAlive()) {
                tail.newLines().forEach(console::say);
                return supervisor.exitValue();
            }
            Thread.sleep(POLL_MILLIS);
        } while (!ready);
        return 0;
    }
}
