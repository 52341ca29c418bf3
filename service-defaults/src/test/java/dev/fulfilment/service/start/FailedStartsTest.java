package dev.fulfilment.service.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Checks that a failed start logs one line and exits with an error code. */
class FailedStartsTest {

    @Test
    void databaseThatIsAway() throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:%d/orders".formatted(freePort());
        Start.with("--spring.datasource.url=" + url + "?password=secret", "--startup.wait=2s")
                .saysOnly(
                        "test-service cannot start: the database " + url
                                + " cannot be reached (Connection to 127.0.0.1:",
                        "Start it, or set spring.datasource.url.");
    }

    @Test
    void portThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Start.with("--server.port=" + taken.getLocalPort(), "--test.database=false", "--startup.wait=0s")
                    .saysOnly(
                            "test-service cannot start: port %d is already in use".formatted(taken.getLocalPort()),
                            "Stop the process that uses it, or set server.port.");
        }
    }

    @Test
    void settingThatBreaksItsRule() throws Exception {
        Start.with("--packing.tables-in-use=0", "--test.database=false")
                .saysOnly(
                        "test-service cannot start: packing.tables-in-use must be at least 1. Correct the setting.",
                        "");
    }

    @Test
    void settingThatCannotBeRead() throws Exception {
        Start.with("--packing.packing-time=soon", "--test.database=false")
                .saysOnly(
                        "test-service cannot start: packing.packing-time is \"soon\" and cannot be read as java.time.Duration",
                        "Correct the setting.");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
