package dev.fulfilment.local.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlServerTest {

    private static final String NO_BROKER = "127.0.0.1:1";

    private final FakeSwitch payment = new FakeSwitch();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final ControlServer controls =
            new ControlServer(0, Map.of("payment-service", payment), NO_BROKER, log::add);

    @AfterEach
    void stop() {
        controls.close();
    }

    @Test
    void stopsAndStartsAService() {
        assertThat(ask("POST /services/payment-service/stop"))
                .startsWith("HTTP/1.1 200")
                .endsWith("{\"name\":\"payment-service\",\"running\":false}");
        assertThat(payment.on).isFalse();
        assertThat(ask("GET /services")).endsWith("{\"services\":[{\"name\":\"payment-service\",\"running\":false}]}");
        assertThat(ask("POST /services/payment-service/start")).endsWith("\"running\":true}");
        assertThat(payment.on).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /services/postgres/stop", "POST /services/payment-service/kill", "GET /", "POST /services"
            })
    void doesNothingElse(String line) {
        assertThat(ask(line)).startsWith("HTTP/1.1 404").contains("application/problem+json");
    }

    /** DNS rebinding: a page whose name resolves to 127.0.0.1 sends that name as Host. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:%d", "127.0.0.1", "127.0.0.1.evil.example:%d", "localhost:1"})
    void refusesToBeCalledByAnotherName(String host) {
        var answer = RawRequest.send(
                controls.url(), "POST /services/payment-service/stop", "Host: " + host.formatted(port()), secret());
        assertThat(answer).startsWith("HTTP/1.1 403").contains("localhost only");
        assertThat(payment.on).isTrue();
    }

    @Test
    void refusesWhoDoesNotKnowTheSecret() {
        var line = "POST /services/payment-service/stop";
        assertThat(RawRequest.send(controls.url(), line, host())).startsWith("HTTP/1.1 403");
        assertThat(RawRequest.send(controls.url(), line, host(), secret() + "0"))
                .startsWith("HTTP/1.1 403");
        assertThat(payment.on).isTrue();
    }

    @Test
    void everyRunHasAnotherSecret() {
        try (var another = new ControlServer(0, Map.of(), NO_BROKER, log::add)) {
            assertThat(another.secret()).hasSize(64).isNotEqualTo(controls.secret());
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(ask("POST /poison")).startsWith("HTTP/1.1 400");
        assertThat(ask("POST /copies")).startsWith("HTTP/1.1 400");
    }

    @Test
    void reportsThatTheServiceDidNotFollow() {
        payment.failure = new IllegalStateException("payment-service did not respond within 120 s");
        assertThat(ask("POST /services/payment-service/stop"))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-after: 5", "payment-service did not respond");
    }

    @Test
    void logsAnUnexpectedFailure() {
        payment.failure = new UnsupportedOperationException("not here");

        assertThat(ask("POST /services/payment-service/stop")).startsWith("HTTP/1.1 500");

        assertThat(log)
                .containsExactly("control request POST /services/payment-service/stop failed:"
                        + " java.lang.UnsupportedOperationException: not here");
    }

    private String ask(String line) {
        return RawRequest.send(controls.url(), line, host(), secret());
    }

    private String host() {
        return "Host: localhost:" + port();
    }

    private String secret() {
        return "Fulfil-Secret: " + controls.secret();
    }

    private int port() {
        return URI.create(controls.url()).getPort();
    }

    private static final class FakeSwitch implements ServiceSwitch {

        private volatile boolean on = true;
        private volatile @Nullable RuntimeException failure;

        @Override
        public boolean isRunning() {
            return on;
        }

        @Override
        public void stop() {
            var thrown = failure;
            if (thrown != null) {
                throw thrown;
            }
            on = false;
        }

        @Override
        public void start() {
            on = true;
        }
    }
}
