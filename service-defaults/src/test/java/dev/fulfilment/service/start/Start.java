package dev.fulfilment.service.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Start of the service in a separate process, which is expected to fail. */
record Start(int exitCode, List<String> lines) {

    static Start with(String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StartingService.class.getName()));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        delayedExecutor(1, MINUTES).execute(process::destroyForcibly);
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Start(process.waitFor(), output.lines().toList());
    }

    void saysOnly(String beginning, String end) {
        assertThat(lines.stream().filter(line -> !line.contains(" INFO ")))
                .singleElement()
                .asString()
                .contains(beginning)
                .endsWith(end);
        assertThat(exitCode).isNotZero();
    }
}
