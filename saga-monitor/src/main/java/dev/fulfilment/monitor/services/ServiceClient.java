package dev.fulfilment.monitor.services;

import dev.fulfilment.service.web.Unavailable;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/** Client of another process's REST API. Forwards every response, problems included; only a missing response is a failure. */
public final class ServiceClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** The other headers belong to that process's own connection and addresses. */
    private static final List<String> FORWARDED_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER, "Idempotent-Replayed", "Order-Sequence");

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final String name;
    private final RestClient rest;

    /** @param observations propagates the trace to the other process */
    public ServiceClient(String name, URI address, Duration patience, ObservationRegistry observations) {
        this.name = name;
        this.rest = client(address, patience)
                .observationRegistry(observations)
                .defaultHeaders(headers ->
                        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)))
                .build();
    }

    /** Builds a client that treats no status as an error. */
    static RestClient.Builder client(URI address, Duration patience) {
        var http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        return RestClient.builder()
                .baseUrl(address)
                .requestFactory(requests)
                .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {});
    }

    /** @throws Unavailable if there is no response; the request may have taken effect */
    public ResponseEntity<byte[]> exchange(Function<RestClient, RequestHeadersSpec<?>> request) {
        try {
            var answer = request.apply(rest).retrieve().toEntity(byte[].class);
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(forwarded(answer.getHeaders()))
                    .body(answer.getBody());
        } catch (ResourceAccessException e) {
            throw new Unavailable("%s does not answer".formatted(name), RETRY_AFTER);
        }
    }

    /** @param key idempotency key, which makes a retry safe; the other process stores the response with the effect */
    public ResponseEntity<byte[]> post(String path, @Nullable String key, byte[] json) {
        return exchange(rest -> {
            var request = rest.post().uri(path).contentType(MediaType.APPLICATION_JSON);
            return (key == null ? request : request.header(IDEMPOTENCY_KEY, key)).body(json);
        });
    }

    public ResponseEntity<byte[]> put(String path, byte[] json) {
        return exchange(rest ->
                rest.put().uri(path).contentType(MediaType.APPLICATION_JSON).body(json));
    }

    private static HttpHeaders forwarded(HttpHeaders all) {
        var headers = new HttpHeaders();
        FORWARDED_HEADERS.forEach(each -> headers.addAll(each, all.getOrEmpty(each)));
        return headers;
    }
}
