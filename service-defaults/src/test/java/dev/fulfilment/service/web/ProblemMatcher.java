package dev.fulfilment.service.web;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;

/** Expectations on a response with a problem detail. */
final class ProblemMatcher {

    private ProblemMatcher() {}

    static RestTestClient.BodyContentSpec problem(RequestHeadersSpec<?> request, int status) {
        return request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status);
    }

    static void problem(RequestHeadersSpec<?> request, int status, String field, String rule) {
        problem(request, status)
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].rule")
                .isEqualTo(rule);
    }
}
