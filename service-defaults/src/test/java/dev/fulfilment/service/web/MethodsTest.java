package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Methods that no controller names. */
@RestTest
class MethodsTest {

    @Autowired
    private RestTestClient client;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRACE|/orders|GET,HEAD,OPTIONS,POST",
                "PROPFIND|/orders|GET,HEAD,OPTIONS,POST",
                "PATCH|/products/desk|OPTIONS,PUT",
                "DELETE|/effects|OPTIONS,POST",
                "TRACE|/actuator/info|GET,HEAD,OPTIONS"
            })
    void aMethodThatTheResourceDoesNotHaveIsRefusedWithThoseThatItHas(HttpMethod method, String path, String allowed) {
        problem(client.method(method).uri(path).header("X-Secret", "never repeated"), 405);

        assertThat(allow(method, path)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/orders|GET,HEAD,OPTIONS,POST", "/products/desk|OPTIONS,PUT", "/actuator/info|GET,HEAD,OPTIONS"})
    void optionsAnswersTheMethodsThatTheResourceHas(String path, String allowed) {
        client.options().uri(path).exchange().expectStatus().isOk();

        assertThat(allow(HttpMethod.OPTIONS, path)).isEqualTo(allowed);
    }

    @Test
    void aPreflightIsAnsweredLikeAnyOtherOptionsRequest() {
        client.options()
                .uri("/products/desk")
                .header(HttpHeaders.ORIGIN, "https://elsewhere.example")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PUT")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
                .expectHeader()
                .valuesMatch(HttpHeaders.ALLOW, "PUT, ?OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PROPFIND"})
    void anUnknownPathIsNotFoundForAnyMethod(HttpMethod method) {
        problem(client.method(method).uri("/nowhere"), 404);

        assertThat(allow(method, "/nowhere")).isEmpty();
    }

    private String allow(HttpMethod method, String path) {
        var answer = client.method(method).uri(path).exchange().returnResult(byte[].class);
        return String.join(
                ",",
                answer.getResponseHeaders().getAllow().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .toList());
    }
}
