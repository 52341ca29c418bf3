package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.parking.ParkedEventsHealth;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

@MessagingTest
class ParkedEventsEndpointIT {

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    @Autowired
    ParkedEventsHealth health;

    private final String key = Keys.fresh("endpoint");
    private final RestClient http;
    private final int port;

    ParkedEventsEndpointIT(@LocalServerPort int port) {
        this.port = port;
        http = RestClient.create("http://127.0.0.1:" + port + "/actuator/parked");
    }

    @BeforeEach
    void aLineOfTwo() {
        faults.spoil(key, "1");
        Broker.send(FOREIGN, numbered(key, 1, 2));
        await().until(() -> lines.of(key).size() == 2);
    }

    @Test
    void showsWhatWaitsAndWhy() {
        assertThat(http.get().retrieve().body(String.class)).contains(key);
        assertThat(http.get().uri("/{id}", first()).retrieve().body(String.class))
                .contains(key, "\"failure\":\"1 cannot be handled\"", "\"status\":\"PARKED\"");
    }

    @Test
    void theHealthTellsHowManyWaitAndStaysUp() {
        var published = health.health();
        assertThat(published.getStatus()).isEqualTo(Status.UP);
        assertThat((Long) published.getDetails().get("events")).isGreaterThanOrEqualTo(2);
        assertThat((Integer) published.getDetails().get("keys")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void redrivesTheLineOfAKey() {
        faults.mend(key, "1");
        assertThat(redrive(Map.of("key", key))).contains("\"redriven\":2");
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(2));
    }

    @Test
    void redrivesOneEvent() {
        assertThat(http.post().uri("/{id}", first()).retrieve().body(String.class))
                .contains("\"redriven\":0", "1 cannot be handled");
        faults.mend(key, "1");
        assertThat(http.post().uri("/{id}", first()).retrieve().body(String.class))
                .contains("\"redriven\":1");
        assertThat(lines.values(key)).containsExactly("2");
    }

    @Test
    void redrivesEverything() {
        faults.mend(key, "1");
        assertThat(redrive(Map.of("all", "true"))).contains("redriven");
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(2));
    }

    @Test
    void discardsOneEventForAReason() {
        assertThat(http.delete().uri("/{id}?reason=mistake", first()).retrieve().body(String.class))
                .contains("\"discarded\":true");
        assertThat(lines.values(key)).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kee\": \"k\"}",
                "{\"orderId\": \"k\"}",
                "{\"Key\": \"k\"}",
                "{\"all\": false}",
                "{\"all\": true, \"key\": \"k\"}"
            })
    void refusesAMisspeltRedriveAndTriesNothing(String body) {
        var before = lines.of(key).getFirst().attempts();
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> http.post()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .body(String.class));
        assertThat(lines.of(key).getFirst().attempts()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource
    void findsNothingForAKeyThatCannotBeStored(String unstorable) {
        assertThat(http.post()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"key\": \"%s\"}".formatted(unstorable))
                        .retrieve()
                        .body(String.class))
                .contains("\"redriven\":0");
    }

    static Stream<String> findsNothingForAKeyThatCannotBeStored() {
        return Stream.of("", "a\\u0000b", "\\ud800", "x".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "a%00b", "%E2%80%8B", "%0A"})
    void refusesADiscardWithoutAReadableReason(String reason) {
        var discard = URI.create("http://127.0.0.1:%d/actuator/parked/%d?reason=%s".formatted(port, first(), reason));
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() ->
                        RestClient.create().delete().uri(discard).retrieve().toBodilessEntity());
        assertThat(lines.of(key)).hasSize(2);
    }

    private @Nullable String redrive(Map<String, Object> body) {
        return http.post()
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
    }

    private long first() {
        return lines.of(key).getFirst().id();
    }
}
