package dev.fulfilment.service.idempotency;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

/** Sends requests to the service and reads its database. */
@TestComponent
class Counting {

    static final String BY_ONE = "{\"by\": 1}";

    private static final RestClient REST = RestClient.builder()
            .requestFactory(new JdkClientHttpRequestFactory())
            .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
            .build();

    private final JdbcTemplate jdbc;
    private final Environment environment;

    Counting(JdbcTemplate jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** Returns a counter name that no other test uses. */
    static String counter() {
        return "counter-" + UUID.randomUUID();
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    ResponseEntity<String> increment(String counter, String key) {
        return increment(port(), counter, key);
    }

    ResponseEntity<String> increment(int port, String counter, String key) {
        return send(port, HttpMethod.POST, "/counters/" + counter + "/increments", BY_ONE, key);
    }

    ResponseEntity<String> post(String path, String body, String... keys) {
        return send(port(), HttpMethod.POST, path, body, keys);
    }

    static ResponseEntity<String> send(int port, HttpMethod method, String path, String body, String... keys) {
        return REST.method(method)
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.addAll("Idempotency-Key", List.of(keys)))
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    /** Returns the handler's headers, without those that the server adds. */
    static HttpHeaders ofTheHandler(ResponseEntity<String> answer) {
        var headers = HttpHeaders.copyOf(answer.getHeaders());
        headers.remove(HttpHeaders.DATE);
        headers.remove("Idempotent-Replayed");
        return headers;
    }

    long value(String counter) {
        return jdbc.queryForList("select value from counter where name = ?", Long.class, counter).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    int records(String counter) {
        return jdbc.query(
                        "select count(*) from rest.idempotency_record where scope like ?",
                        (row, _) -> row.getInt(1),
                        "POST /counters/" + counter + "/%")
                .getFirst();
    }
}
