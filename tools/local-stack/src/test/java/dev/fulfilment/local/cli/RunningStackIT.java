package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningStackIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private CommandLine local;
    private CommandLine.Result up;

    @BeforeAll
    void up(@TempDir Path root) throws IOException {
        local = CommandLine.in(root);
        up = local.fulfil("up", "--detach");
    }

    @AfterAll
    void downLeavesTheData() {
        assertThat(local.fulfil("down").output()).contains("stopped in");
        assertThat(local.fulfil("down").output()).contains("not running");
        assertThat(local.root().resolve(".local/postgres/PG_VERSION")).exists();
    }

    @Test
    void returnsWhenReadyAndTellsWhereEverythingIs() {
        assertThat(up.output())
                .contains("ready in", "http://localhost:" + local.ports().of("order-service"), "Zipkin");
        assertThat(up.code()).isZero();
    }

    @Test
    void showsTheSagasAsTheyMove() {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(local.log("supervisor"))
                        .contains("10:00:00.123 order     order 7: began", "10:00:00.123 shipping  order 7: began"));
    }

    @Test
    void reportsThatNoEventIsParked() {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(local.fulfil("status").code()).isZero());
    }

    @Test
    void doesNotStartTwice() {
        assertThat(local.fulfil("up").output()).startsWith("already up");
    }

    @Test
    void aKilledServiceIsStartedAgain() {
        ProcessHandle first = local.running("payment-service");
        first.destroyForcibly();
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(local.log("supervisor"))
                        .contains("payment-service ended unexpectedly", "payment-service is running again"));
        assertThat(local.running("payment-service").pid()).isNotEqualTo(first.pid());
    }

    @Test
    void theMonitorAloneIsToldWhereFailuresCanBeAskedFor() throws Exception {
        assertThat(environment("saga-monitor", "MONITOR_CONTROLS_ADDRESS"))
                .isEqualTo("http://127.0.0.1:" + local.ports().control());
        assertThat(environment("order-service", "MONITOR_CONTROLS_SECRET")).isEmpty();
    }

    @Test
    void itsSecretStopsAndStartsAServiceAsTheCommandsDo() throws Exception {
        assertThat(control("POST", "/services/inventory-service/stop")).contains("\"running\":false");
        assertThat(local.fulfil("status").output()).containsPattern("inventory-service +stopped");
        assertThat(control("GET", "/services"))
                .contains("{\"name\":\"inventory-service\",\"running\":false}")
                .doesNotContain("saga-monitor");
        assertThat(control("POST", "/services/inventory-service/start")).contains("\"running\":true");
        local.running("inventory-service");
    }

    private String control(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(environment("saga-monitor", "MONITOR_CONTROLS_ADDRESS") + path))
                .header("Fulfil-Secret", environment("saga-monitor", "MONITOR_CONTROLS_SECRET"))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return answer(request);
    }

    private String environment(String service, String variable) throws Exception {
        var address = "http://127.0.0.1:" + local.ports().of(service) + "/environment/" + variable;
        return answer(HttpRequest.newBuilder(URI.create(address)));
    }

    private static String answer(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void aServiceThatWasTakenOutStaysOutUntilItIsPutBack() {
        assertThat(local.fulfil("stop", "shipping").output()).contains("shipping-service is stopped");
        assertThat(local.fulfil("status").code()).isEqualTo(1);
        assertThat(local.fulfil("start", "shipping").output()).contains("shipping-service is running");
        local.running("shipping-service");
    }
}
