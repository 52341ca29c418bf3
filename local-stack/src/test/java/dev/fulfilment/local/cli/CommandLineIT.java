package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.local.StackPorts;
import dev.fulfilment.local.process.Java;
import dev.fulfilment.local.process.PidFile;
import dev.fulfilment.local.server.PlatformHome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path root;

    private final StackPorts ports = StackPorts.free();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void layOut() throws IOException {
        FakeCheckout.layOut(root);
        ports.uses().forEach(use -> environment.put(use.variable(), Integer.toString(use.port())));
    }

    @AfterEach
    void down() {
        environment.remove("SPRING_FAKE_FAILS");
        fulfil("down");
    }

    @Test
    void bringsEverythingUpShowsTheSagasAndTakesItDownAgain() {
        Result up = fulfil("up", "--detach");
        assertThat(up.output()).contains("ready in", "http://localhost:" + ports.of("order-service"), "Zipkin");
        assertThat(up.code()).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log("supervisor"))
                        .contains("10:00:00.123 order     order 7: began", "10:00:00.123 shipping  order 7: began"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fulfil("status").code()).isZero());
        assertThat(fulfil("up").output()).startsWith("already up");
        assertThat(fulfil("down").output()).contains("stopped in");
        assertThat(fulfil("down").output()).contains("not running");
        assertThat(root.resolve(".local/postgres/PG_VERSION")).exists();
    }

    @Test
    void saysInOneLineWhichPortIsTakenAndHowToChangeIt() throws IOException {
        int port = ports.of("payment-service");
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            Result up = fulfil("up");
            assertThat(taken.isBound()).isTrue();
            assertThat(up.output().strip())
                    .isEqualTo("fulfil: port " + port + " is taken, and payment-service needs it: free it, or set "
                            + "FULFIL_PAYMENT_PORT to another");
            assertThat(up.code()).isEqualTo(1);
        }
    }

    @Test
    void aServiceThatDiesAtTheStartIsToldInOneLineAndEndsTheStart() {
        environment.put("SPRING_FAKE_FAILS", "yes");
        Result up = fulfil("up", "--detach");
        assertThat(up.output())
                .contains("ended while starting", "the price list is torn")
                .doesNotContain("\tat ");
        assertThat(up.code()).isEqualTo(1);
        assertThat(fulfil("status").output()).doesNotContain("running");
    }

    @Test
    void aKilledServiceIsStartedAgain() {
        fulfil("up", "--detach");
        ProcessHandle first = running("payment-service");
        first.destroyForcibly();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log("supervisor"))
                        .contains("payment-service ended unexpectedly", "payment-service is running again"));
        assertThat(running("payment-service").pid()).isNotEqualTo(first.pid());
    }

    @Test
    void aServiceThatWasTakenOutStaysOutUntilItIsPutBack() {
        fulfil("up", "--detach");
        assertThat(fulfil("stop", "shipping").output()).contains("shipping-service is stopped");
        assertThat(fulfil("status").code()).isEqualTo(1);
        assertThat(fulfil("start", "shipping").output()).contains("shipping-service is running");
        running("shipping-service");
    }

    @Test
    void comesBackAfterItWasKilledAndStopsWhatWasLeft() {
        fulfil("up", "--detach");
        ProcessHandle left = running("postgres");
        running("supervisor").destroyForcibly();
        await().atMost(PATIENCE).until(() -> fulfil("status").output().contains("fulfil             stopped"));
        Result again = fulfil("up", "--detach");
        assertThat(again.output()).contains("stopped 7 processes that an earlier run left behind", "ready in");
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(fulfil("fly").code()).isEqualTo(2);
        assertThat(fulfil("stop", "billing").output().strip()).isEqualTo("fulfil: no service is called billing");
    }

    private ProcessHandle running(String name) {
        return new PidFile(root.resolve(".local/run/" + name + ".pid"))
                .running()
                .orElseThrow();
    }

    private String log(String name) throws IOException {
        return Files.readString(root.resolve(".local/logs/" + name + ".log"));
    }

    private record Result(int code, String output) {}

    private Result fulfil(String... arguments) {
        var command = new ArrayList<>(List.of(
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
