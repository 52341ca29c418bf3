package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.http.MediaType.TEXT_PLAIN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.InputStreamResource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Checks malformed requests apart from the fields of the body. */
@RestTest
class BadRequestsTest {

    private static final String TWO_MEGABYTES = "{\"customerId\":\"%s\"}".formatted("a".repeat(2 << 20));

    @Autowired
    private RestTestClient client;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"7", "not-an-order", "01990000-0000-7000-8000-00000000000g", "%20"})
    void wrongIdInThePath(String id) {
        problem(client.get().uri(URI.create("/orders/" + id)), 400, "orderId", "must be a UUID");
    }

    @Test
    void wrongNameInThePath() {
        problem(
                client.put().uri("/products/a b").contentType(APPLICATION_JSON).body("{}"),
                400,
                "productId",
                "must be 1 to 64 letters, digits, dots, hyphens or underscores, beginning with a letter or digit");
    }

    @Test
    void wrongOrMissingParameter() {
        problem(client.get().uri("/orders?limit=many"), 400, "limit", "must be a whole number, at least 1");
        problem(client.get().uri("/orders"), 400, "limit", "is missing");
        problem(client.get().uri("/orders?limit=0"), 400, "limit", "must be at least 1");
    }

    @Test
    void missingHeader() {
        problem(client.post().uri("/deposits"), 400, "Idempotency-Key", "is missing");
    }

    @Test
    void bodyThatIsNoJson() {
        problem(
                client.post().uri("/orders").contentType(TEXT_PLAIN).body("hello"),
                415,
                "Content-Type",
                "must be application/json");
    }

    @Test
    void bodyNestedTooDeep() {
        var body = "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}";
        problem(
                client.post().uri("/anything").contentType(APPLICATION_JSON).body(body),
                400,
                "body",
                "is nested too deep");
    }

    @Test
    void bodyOfTwoMegabytes() {
        problem(
                client.post().uri("/orders").contentType(APPLICATION_JSON).body(TWO_MEGABYTES),
                413,
                "body",
                "must be at most 1048576 bytes long");
    }

    @Test
    void bodyOfTwoMegabytesThatDoesNotSaySo() {
        var chunked = new InputStreamResource(new ByteArrayInputStream(TWO_MEGABYTES.getBytes(UTF_8)));
        problem(
                client.post().uri("/orders").contentType(APPLICATION_JSON).body(chunked),
                413,
                "body",
                "must be at most 1048576 bytes long");
    }

    @Test
    void wrongMethod() {
        problem(client.delete().uri("/deposits"), 405)
                .jsonPath("$.detail")
                .isEqualTo("Method 'DELETE' is not supported.");
    }

    @Test
    void unknownAddress() {
        problem(client.get().uri("/nowhere"), 404).jsonPath("$.detail").isEqualTo("No resource exists at this path");
    }

    @Test
    void answerWantedInAnotherForm() {
        problem(client.get().uri("/orders?limit=1").accept(TEXT_HTML), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1&a=%FF%FE", "%=1", "=1", "a%00b=%C3%28"})
    void queryThatCannotBeRead(String query) throws IOException {
        for (var path : new String[] {"/orders", "/actuator/info", "/livez", "/swagger-ui.html"}) {
            assertThat(status("GET " + path + "?" + query + " HTTP/1.1")).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "*/*;q=0", "application/*", "garbage", ";"})
    void contentTypeThatCannotBeRead(String type) throws IOException {
        for (var path : new String[] {"/orders?limit=1", "/actuator/info", "/livez"}) {
            assertThat(status("GET " + path + " HTTP/1.1\r\nContent-Type: " + type))
                    .isEqualTo(415);
        }
    }

    /** Sends what a client library refuses to send. */
    private int status(String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).contains("application/problem+json");
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
