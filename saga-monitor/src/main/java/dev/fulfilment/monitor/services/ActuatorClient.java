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

/** Client of a service's Actuator. */
final class ActuatorClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** A request may redrive all parked events of the service. */
    private static final Duration REDRIVE_TIMEOUT = Duration.ofSeconds(60);

    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient client;
    private final RestClient redriveClient;

    ActuatorClient(URI service) {
        this.client =
                ServiceClient.client(service.resolve("/actuator"), TIMEOUT).build();
        this.redriveClient = ServiceClient.client(service.resolve("/actuator"), REDRIVE_TIMEOUT)
                .build();
    }

    JsonNode health() {
        return json(client.get().uri("/health").retrieve().toEntity(String.class));
    }

    /** Returns the value of a gauge; empty if the service has no such gauge. */
    Optional<Double> gauge(String name) {
        var metric = json(client.get().uri("/metrics/{name}", name).retrieve().toEntity(String.class));
        return Optional.of(metric.at("/measurements/0/value"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asDouble);
    }

    ResponseEntity<String> parked() {
        return client.get().uri("/parked").retrieve().toEntity(String.class);
    }

    ResponseEntity<String> redrive(String path, Map<String, String> body) {
        return redriveClient
                .method(HttpMethod.POST)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body))
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> discard(long id, String reason) {
        return redriveClient
                .delete()
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
