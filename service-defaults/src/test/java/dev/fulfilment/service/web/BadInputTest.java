package dev.fulfilment.service.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
class BadInputTest {

    private static final String INT = "must be a whole number, at least 1";

    @Autowired
    private RestTestClient client;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"malformed", "quantities", "lists", "texts", "ids"})
    void isRefusedWithItsFieldAndRule(String body, String field, String rule) {
        var answer = client.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].rule")
                .isEqualTo(rule)
                .jsonPath("$.detail")
                .isEqualTo(field + " " + rule)
                .jsonPath("$.status")
                .isEqualTo(400)
                .returnResult();
        assertThat(new String(requireNonNull(answer.getResponseBody()), UTF_8))
                .doesNotContain("dev.fulfilment", "java.", "tools.jackson");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("{\"customerId\": ", "body", "must be valid JSON (line 1, column 16)"),
                arguments("{\n  oops }", "body", "must be valid JSON (line 2, column 3)"),
                arguments("", "body", "is missing"),
                arguments("null", "body", "is missing"),
                arguments("[]", "body", "must be an object"),
                arguments("\"text\"", "body", "must be an object"),
                arguments("{} {}", "body", "must be one JSON value and nothing behind it"),
                arguments(
                        "{\"customerId\":\"ada\",\"customerId\":\"bob\"}",
                        "body",
                        "must not name a field twice (line 1, column 33)"),
                arguments("[".repeat(2000), "body", "must be an object"),
                arguments(order("\"quantity\":" + "9".repeat(200)), "body", "has a value that is too long"),
                arguments("{\"discount\":1}", "discount", "is not known"),
                arguments(order("\"quantity\":1,\"price\":1"), "items[0].price", "is not known"));
    }

    static Stream<Arguments> quantities() {
        return Stream.of(
                arguments(order("\"quantity\":0"), "items[0].quantity", "must be at least 1"),
                arguments(order("\"quantity\":-1"), "items[0].quantity", "must be at least 1"),
                arguments(order("\"quantity\":1.9"), "items[0].quantity", INT),
                arguments(order("\"quantity\":1.0"), "items[0].quantity", INT),
                arguments(order("\"quantity\":\"1\""), "items[0].quantity", INT),
                arguments(order("\"quantity\":\"\""), "items[0].quantity", INT),
                arguments(order("\"quantity\":true"), "items[0].quantity", INT),
                arguments(order("\"quantity\":[1]"), "items[0].quantity", INT),
                arguments(order("\"quantity\":10000000000"), "items[0].quantity", INT),
                arguments(order("\"quantity\":1e40"), "items[0].quantity", INT),
                arguments(order("\"quantity\":null"), "items[0].quantity", "must not be null"),
                arguments(order(""), "items[0].quantity", "is missing"));
    }

    static Stream<Arguments> lists() {
        var line = "{\"productId\":\"mug\",\"quantity\":1}";
        return Stream.of(
                arguments(lines(""), "items", "must have 1 to 3 lines"),
                arguments(lines(String.join(",", line, line, line, line)), "items", "must have 1 to 3 lines"),
                arguments(lines("null"), "items[0]", "must not be null"),
                arguments(lines("7"), "items[0]", "must be an object"),
                arguments(
                        "{\"customerId\":\"ada\",\"items\":{},\"shippingAddress\":{\"city\":\"Paris\"}}",
                        "items",
                        "must be a list"),
                arguments("{\"customerId\":\"ada\",\"shippingAddress\":{\"city\":\"Paris\"}}", "items", "is missing"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(address("{\"city\":\" \"}"), "shippingAddress.city", "must not be blank"),
                arguments(address("{\"city\":null}"), "shippingAddress.city", "must not be blank"),
                arguments(address("{}"), "shippingAddress.city", "must not be blank"),
                arguments(address("{\"city\":7}"), "shippingAddress.city", "must be a text"),
                arguments(address("{\"city\":{}}"), "shippingAddress.city", "must be a text"),
                arguments(address("null"), "shippingAddress", "is missing"));
    }

    static Stream<Arguments> ids() {
        var name = "must be 1 to 64 letters, digits, dots, hyphens or underscores, beginning with a letter or digit";
        return Stream.of(
                arguments(customer("\"not a name\""), "customerId", name),
                arguments(customer("\"\""), "customerId", name),
                arguments(customer("7"), "customerId", "must be a text"),
                arguments(customer("{}"), "customerId", "must be a text"),
                arguments(customer("null"), "customerId", "is missing"));
    }

    private static String order(String quantity) {
        return lines("{\"productId\":\"mug\"%s}".formatted(quantity.isEmpty() ? "" : "," + quantity));
    }

    private static String lines(String lines) {
        return "{\"customerId\":\"ada\",\"items\":[%s],\"shippingAddress\":{\"city\":\"Paris\"}}".formatted(lines);
    }

    private static String address(String address) {
        return "{\"customerId\":\"ada\",\"items\":[{\"productId\":\"mug\",\"quantity\":1}],\"shippingAddress\":%s}"
                .formatted(address);
    }

    private static String customer(String customer) {
        return address("{\"city\":\"Paris\"}").replace("\"ada\"", customer);
    }
}
