package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs commands of a document, which names the usual ports, on the ports of this run's stack. */
final class Shell {

    private static final Pattern PORT = Pattern.compile("localhost:(\\d+)");
    private static final int FIRST_PORT = 8080;
    private static final String END = "--- end of script ---";

    private final Map<String, String> variables = new HashMap<>();

    void set(String variable, String value) {
        variables.put(variable, value);
    }

    /** Runs the scripts one after the other in one shell, as if they were pasted, and returns what each prints. */
    List<String> paste(List<String> scripts) {
        var outputs = run(String.join("\necho '" + END + "'\n", scripts)).split(END + "\n", -1);
        assertThat(outputs).hasSameSizeAs(scripts);
        return List.of(outputs);
    }

    /** Returns what the command prints. */
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
