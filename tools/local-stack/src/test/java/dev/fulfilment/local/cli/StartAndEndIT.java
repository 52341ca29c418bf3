package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAndEndIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path root;

    private CommandLine local;

    @BeforeEach
    void layOut() throws IOException {
        local = CommandLine.in(root);
    }

    @AfterEach
    void down() {
        local.environment().remove("SPRING_FAKE_FAILS");
        local.environment().remove("FULFIL_DIR");
        local.fulfil("down");
    }

    @Test
    void saysInOneLineWhichPortIsTakenAndHowToChangeIt() throws IOException {
        int port = local.ports().of("payment-service");
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            CommandLine.Result up = local.fulfil("up");
            assertThat(taken.isBound()).isTrue();
            assertThat(up.output().strip())
                    .isEqualTo("fulfil: port " + port + " is taken, and payment-service needs it: free it, or set "
                            + "FULFIL_PAYMENT_PORT to another");
            assertThat(up.code()).isEqualTo(1);
        }
    }

    @Test
    void saysInOneLineThatItsDirectoryCannotBeWritten() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        local.environment().put("FULFIL_DIR", file.resolve("data").toString());

        CommandLine.Result up = local.fulfil("up");

        assertThat(up.output().strip())
                .startsWith("fulfil: ")
                .contains(file.toString())
                .hasLineCount(1);
        assertThat(up.code()).isEqualTo(1);
    }

    @Test
    void theSupervisorsOwnPortIsCheckedToo() throws IOException {
        int port = local.ports().control();
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(taken.isBound()).isTrue();
            assertThat(local.fulfil("up").output().strip())
                    .isEqualTo("fulfil: port " + port + " is taken, and the supervisor needs it: free it, or set "
                            + "FULFIL_CONTROL_PORT to another");
        }
    }

    @Test
    void aServiceThatDiesAtTheStartIsToldInOneLineAndEndsTheStart() {
        local.environment().put("SPRING_FAKE_FAILS", "yes");
        CommandLine.Result up = local.fulfil("up", "--detach");
        assertThat(up.output())
                .contains("ended while starting", "the price list is torn")
                .doesNotContain("\tat ");
        assertThat(up.code()).isEqualTo(1);
        assertThat(local.fulfil("status").output()).doesNotContain("running");
    }

    @Test
    void comesBackAfterItWasKilledAndStopsWhatWasLeft() {
        local.fulfil("up", "--detach");
        ProcessHandle left = local.running("postgres");
        local.running("supervisor").destroyForcibly();
        await().atMost(TIMEOUT).until(() -> local.fulfil("status").output().contains("fulfil             stopped"));
        CommandLine.Result again = local.fulfil("up", "--detach");
        assertThat(again.output()).contains("stopped 8 processes that an earlier run left behind", "ready in");
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(local.fulfil("fly").code()).isEqualTo(2);
        assertThat(local.fulfil("stop", "billing").output().strip()).isEqualTo("fulfil: no service is called billing");
    }
}
