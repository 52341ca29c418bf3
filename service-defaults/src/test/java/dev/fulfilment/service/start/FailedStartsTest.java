package dev.fulfilment.service.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A failed start is one line, and an exit code that says so. */
class FailedStartsTest {

    @Test
    void databaseThatIsAway() throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:%d/orders".formatted(freePort());
        saysOnly(
                Start.with("--spring.datasource.url=" + url + "?password=secret"),
                "test-service cannot start: the database " + url + " cannot be reached (Connection to 127.0.0.1:",
                "Start it, or set spring.datasource.url.");
    }

    @Test
    void portThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            saysOnly(
                    Start.with("--server.port=" + taken.getLocalPort(), "--test.database=false"),
                    "test-service cannot start: port %d is already in use".formatted(taken.getLocalPort()),
                    "Stop what listens there, or set server.port.");
        }
    }

    @Test
    void settingThatBreaksItsRule() throws Exception {
        saysOnly(
                Start.with("--packing.tables-in-use=0", "--test.database=false"),
                "test-service cannot start: packing.tables-in-use must be at least 1. Correct the setting.",
                "");
    }

    @Test
    void settingThatCannotBeRead() throws Exception {
        saysOnly(
                Start.with("--packing.packing-time=soon", "--test.database=false"),
                "test-service cannot start: packing.packing-time is \"soon\" and cannot be read as java.time.Duration",
                "Correct the setting.");
    }

    private static void saysOnly(Start start, String beginning, String end) {
        assertThat(start.errors())
                .singleElement()
                .asString()
                .contains(beginning)
                .endsWith(end);
        assertThat(start.exitCode()).isNotZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
