package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.parking.ParkedEventsHealth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
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

    ParkedEventsEndpointIT(@LocalServerPort int port) {
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
        assertThat(redrive(Map.of())).contains("redriven");
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(2));
    }

    @Test
    void discardsOneEventForAReason() {
        assertThat(http.delete().uri("/{id}?reason=mistake", first()).retrieve().body(String.class))
                .contains("\"discarded\":true");
        assertThat(lines.values(key)).containsExactly("2");
    }

    private @Nullable String redrive(Map<String, String> body) {
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
