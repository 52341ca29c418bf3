package dev.fulfilment.browser;

import dev.fulfilment.local.cli.Fulfil;
import dev.fulfilment.local.stack.StackPorts;
import dev.fulfilment.platform.ProjectRoot;
import dev.fulfilment.platform.ScratchDirectory;
import dev.fulfilment.platform.process.Directories;
import dev.fulfilment.platform.process.Java;
import dev.fulfilment.platform.server.PlatformHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Stack of {@code ./fulfil up} on free ports, started once per JVM. */
final class LocalStack {

    /** Receives the logs of the services after the run. */
    private static final Path LOGS = Path.of("target", "stack-logs");

    private static final Path OUTPUT = Path.of("target", "fulfil.log");

    private final Path directory = ScratchDirectory.create();
    private final StackPorts ports = StackPorts.free();

    private LocalStack() {}

    static LocalStack up() {
        return Holder.STACK;
    }

    private static LocalStack start() {
        var stack = new LocalStack();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        stack.fulfil("up", "--detach");
        return stack;
    }

    int port(String service) {
        return ports.of(service);
    }

    String page() {
        return "http://127.0.0.1:" + port("saga-monitor");
    }

    void fulfil(String... arguments) {
        var command = new ArrayList<>(List.of(
                Java.command(),
                "-Dfulfilment.root=" + ProjectRoot.find(),
                "-Dfulfilment.platform=" + PlatformHome.find().directory(),
                "-cp",
                System.getProperty("java.class.path"),
                Fulfil.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()));
        builder.environment().put("FULFIL_DIR", directory.toString());
        ports.uses().forEach(use -> builder.environment().put(use.variable(), Integer.toString(use.port())));
        run(builder);
    }

    void startAll() {
        ports.services().keySet().stream()
                .filter(name -> Files.exists(directory.resolve("run").resolve(name + ".stopped")))
                .forEach(name -> fulfil("start", name));
    }

    private static void run(ProcessBuilder builder) {
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("exit code " + code + ": " + builder.command());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        fulfil("down");
        Directories.delete(LOGS);
        try {
            if (Files.exists(directory.resolve("logs"))) {
                FileSystemUtils.copyRecursively(directory.resolve("logs"), LOGS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Directories.delete(directory);
    }

    private static final class Holder {
        static final LocalStack STACK = start();
    }
}
