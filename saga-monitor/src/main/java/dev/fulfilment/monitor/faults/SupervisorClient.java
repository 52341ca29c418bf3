package dev.fulfilment.monitor.faults;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.monitor.services.ServiceClient;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import tools.jackson.databind.json.JsonMapper;

/** Client of the process that supervises the local stack. */
@Component
class SupervisorClient {

    /** A stop waits for the service's running work, a start for its readiness. */
    private static final Duration TIMEOUT = Duration.ofSeconds(150);

    private static final String SECRET = "Fulfil-Secret";
    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable ServiceClient client;
    private final String secret;

    SupervisorClient(ControlsProperties properties) {
        var address = properties.address();
        this.client = address == null
                ? null
                : new ServiceClient("the supervisor of the stack", address, TIMEOUT, ObservationRegistry.NOOP);
        this.secret = properties.secret();
    }

    ResponseEntity<byte[]> services() {
        return exchange(rest -> rest.get().uri("/services"));
    }

    /** @param change stop or start */
    ResponseEntity<byte[]> change(String service, String change) {
        return exchange(rest -> rest.post().uri("/services/{service}/{change}", service, change));
    }

    ResponseEntity<byte[]> post(String path, Map<String, ?> body) {
        return exchange(rest ->
                rest.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(body)));
    }

    private ResponseEntity<byte[]> exchange(Function<RestClient, RequestHeadersSpec<?>> request) {
        return requireNonNull(client).exchange(rest -> request.apply(rest).header(SECRET, secret));
    }
}
