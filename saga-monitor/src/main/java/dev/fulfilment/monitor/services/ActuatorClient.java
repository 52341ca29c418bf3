package dev.fulfilment.monitor.services;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One service's Actuator. */
final class ActuatorClient {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** As many redrives as there are events may be asked for at once. */
    private static final Duration REDRIVE_PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient quick;
    private final RestClient patient;

    ActuatorClient(URI service) {
        this.quick =
                ServiceClient.client(service.resolve("/actuator"), PATIENCE).build();
        this.patient = ServiceClient.client(service.resolve("/actuator"), REDRIVE_PATIENCE)
                .build();
    }

    JsonNode health() {
        return json(quick.get().uri("/health").retrieve().toEntity(String.class));
    }

    /** The value of a gauge; empty where the service has none of that name. */
    Optional<Double> gauge(String name) {
        var metric = json(quick.get().uri("/metrics/{name}", name).retrieve().toEntity(String.class));
        return Optional.of(metric.at("/measurements/0/value"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asDouble);
    }

    ResponseEntity<String> parked() {
        return quick.get().uri("/parked").retrieve().toEntity(String.class);
    }

    ResponseEntity<String> redrive(String path, Map<String, String> body) {
        return patient.method(HttpMethod.POST)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body))
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> discard(long id, String reason) {
        return patient.delete()
                .uri(uri -> uri.path("/parked/{id}")
                        .queryParam("reason", "{reason}")
                        .build(id, reason))
                .retrieve()
                .toEntity(String.class);
    }

    static JsonNode json(ResponseEntity<String> answer) {
        var body = answer.getBody();
        return body == null || body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    }
}
