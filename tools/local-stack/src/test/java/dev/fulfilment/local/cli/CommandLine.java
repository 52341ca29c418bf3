package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.StackPorts;
import dev.fulfilment.platform.process.Java;
import dev.fulfilment.platform.process.PidFile;
import dev.fulfilment.platform.server.PlatformHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code ./fulfil} as a process, in a checkout of fakes, on free ports. */
record CommandLine(Path root, StackPorts ports, Map<String, String> environment) {

    /** Stops and continues the process group of the command, which bash creates in monitor mode even without a terminal. */
    private static final String A_TENTH = """
            set -m
            "$@" &
            child=$!
            set +m
            kill -STOP -- -$child || exit 99
            while kill -0 $child 2> /dev/null; do
              kill -STOP -- -$child 2> /dev/null
              sleep 0.09
              kill -CONT -- -$child 2> /dev/null
              sleep 0.01
            done
            wait $child
            """;

    record Result(int code, String output) {}

    static CommandLine in(Path root) throws IOException {
        FakeCheckout.layOut(root);
        var ports = StackPorts.free();
        var environment = new HashMap<String, String>();
        ports.uses().forEach(use -> environment.put(use.variable(), Integer.toString(use.port())));
        return new CommandLine(root, ports, environment);
    }

    ProcessHandle running(String name) {
        return new PidFile(root.resolve(".local/run/" + name + ".pid"))
                .running()
                .orElseThrow();
    }

    String log(String name) throws IOException {
        return Files.readString(root.resolve(".local/logs/" + name + ".log"));
    }

    Result fulfil(String... arguments) {
        return run(List.of(), arguments);
    }

    /** Runs it and all that it starts on a machine with a tenth of its processors: the processes run 10 of every 100 ms. */
    Result fulfilAtATenth(String... arguments) {
        return run(List.of("bash", "-c", A_TENTH, "bash"), arguments);
    }

    private Result run(List<String> prefix, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Java.command(),
                "-Dfulfilment.root=" + root,
                "-Dfulfilment.platform=" + PlatformHome.find().directory(),
                "-cp",
                System.getProperty("java.class.path"),
                Fulfil.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("fulfil", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Result(code, text);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
