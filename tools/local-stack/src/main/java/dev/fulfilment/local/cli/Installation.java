package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.local.stack.StackPorts;
import dev.fulfilment.platform.ProjectRoot;
import dev.fulfilment.platform.process.LogFile;
import dev.fulfilment.platform.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A checkout, and the directory for the data, logs and pid files of its stack. */
record Installation(Path root, Path directory, Map<String, String> environment) {

    static Installation here() {
        Path root = ProjectRoot.find();
        String directory = System.getenv().getOrDefault("FULFIL_DIR", "");
        return new Installation(
                root,
                (directory.isEmpty() ? root.resolve(".local") : Path.of(directory)).toAbsolutePath(),
                System.getenv());
    }

    /** Returns the process that runs the stack, if any. */
    Optional<ProcessHandle> supervisor() {
        return supervisorFile().running();
    }

    boolean isReady() {
        return supervisor().isPresent() && Files.exists(readyFile());
    }

    void requireReady() {
        if (!isReady()) {
            new DirectoryUsers(this).requireKnown();
            throw new IllegalStateException("the stack is not up: ./fulfil up");
        }
    }

    PidFile supervisorFile() {
        return new PidFile(run().resolve("supervisor.pid"));
    }

    Path readyFile() {
        return run().resolve("ready");
    }

    Path lockFile() {
        return run().resolve("supervisor.lock");
    }

    /** Returns the file that exists while the service is to stay stopped. */
    Path stopRequest(String service) {
        return run().resolve(service + ".stopped");
    }

    PidFile pidFile(String process) {
        return new PidFile(run().resolve(process + ".pid"));
    }

    LogFile log(String process) {
        return new LogFile(directory.resolve("logs").resolve(process + ".log"));
    }

    /** Returns the ports of the running stack, or else those of the next one. */
    StackPorts ports() {
        var remembered = new HashMap<>(environment);
        if (supervisor().isPresent() && Files.exists(portsFile())) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(portsFile())) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((name, value) -> remembered.put(name.toString(), value.toString()));
        }
        return StackPorts.from(remembered);
    }

    void remember(StackPorts ports) {
        List<String> lines = ports.uses().stream()
                .map(use -> use.variable() + "=" + use.port())
                .toList();
        try {
            Files.createDirectories(run());
            Files.write(portsFile(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stack stack(StackPorts ports) {
        return new Stack(root, directory, ports, environment);
    }

    Path run() {
        return directory.resolve("run");
    }

    private Path portsFile() {
        return run().resolve("ports.properties");
    }
}
