package dev.fulfilment.monitor.services;

import dev.fulfilment.service.web.BadRequest;
import dev.fulfilment.service.web.Printable;
import dev.fulfilment.service.web.Unavailable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;

/** Service health, and a proxy to each service's parked-events endpoint. */
@RestController
@Tag(name = "Services")
class ServicesController {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ServiceHealthPoller poller;
    private final ServiceRegistry registry;

    ServicesController(ServiceHealthPoller poller, ServiceRegistry registry) {
        this.poller = poller;
        this.registry = registry;
    }

    /**
     * Gives one of the two.
     *
     * @param key key of the stream to redrive
     * @param all true to redrive all streams
     */
    record RedriveRequest(@Nullable String key, @Nullable Boolean all) {}

    @GetMapping("/services")
    @Operation(summary = "State of each service: health, outbox, lag, parked events; a few seconds old.")
    Collection<ServiceState> services() {
        return poller.states();
    }

    @GetMapping("/services/{service}/parked")
    @Operation(summary = "The events that the service has parked, as its Actuator lists them.")
    ResponseEntity<String> parked(@PathVariable String service) {
        return forward(service, ActuatorClient::parked);
    }

    @PostMapping(path = "/services/{service}/parked", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Redrives the events that wait behind a key, `{\"key\": ...}`, or all, `{\"all\": true}`.")
    ResponseEntity<String> redrive(@PathVariable String service, @RequestBody RedriveRequest request) {
        if (Boolean.TRUE.equals(request.all()) == (request.key() != null)) {
            throw new BadRequest("body", "must have either a key or all: true");
        }
        Map<String, String> body = request.key() == null ? Map.of("all", "true") : Map.of("key", request.key());
        return forward(service, actuator -> actuator.redrive("/parked", body));
    }

    /** Requires a content type that a cross-site form cannot send (CSRF). */
    @PostMapping(path = "/services/{service}/parked/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Redrives one event, which must be the first of its stream.")
    ResponseEntity<String> redriveOne(@PathVariable String service, @PathVariable long id) {
        return forward(service, actuator -> actuator.redrive("/parked/" + id, Map.of()));
    }

    @DeleteMapping("/services/{service}/parked/{id}")
    @Operation(summary = "Discards one event, for a reason.")
    ResponseEntity<String> discard(
            @PathVariable String service, @PathVariable long id, @RequestParam @Printable String reason) {
        return forward(service, actuator -> actuator.discard(id, reason));
    }

    /** Forwards a request and returns the service's response with its status. */
    private ResponseEntity<String> forward(String service, Function<ActuatorClient, ResponseEntity<String>> question) {
        var actuator = registry.actuator(service);
        try {
            var answer = question.apply(actuator);
            return ResponseEntity.status(answer.getStatusCode())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(answer.getBody());
        } catch (ResourceAccessException e) {
            throw new Unavailable("%s does not answer".formatted(service), RETRY_AFTER);
        }
    }
}
