package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Types commands as they stand in a document, which names the usual ports, and asks this run's stack. */
final class Shell {

    private static final Pattern PORT = Pattern.compile("localhost:(\\d+)");
    private static final int FIRST_PORT = 8080;

    private final Map<String, String> variables = new HashMap<>();

    void set(String variable, String value) {
        variables.put(variable, value);
    }

    /** What the command prints. */
    String run(String command) {
        try {
            var builder = new ProcessBuilder("bash", "-c", onThisStack(command))
                    .directory(Path.of("../..").toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(variables);
            builder.environment().put("FULFIL_DIR", Suite.directory().toString());
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String onThisStack(String command) {
        return PORT.matcher(command)
                .replaceAll(port -> "localhost:"
                        + Suite.stack()
                                .services()
                                .get(Integer.parseInt(port.group(1)) - FIRST_PORT)
                                .port());
    }
}
