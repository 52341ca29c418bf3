package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
class QueryParametersTest {

    @Autowired
    private RestTestClient client;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /orders?limit=1&asof=1 | asof  | is not known
            /orders/01a1f0c4-7a7b-7000-8000-000000000001?asof=1 | asof | is not known
            /orders?limit=1&limit=2 | limit | must be given once
            /orders?limit=%20 | limit | must not be empty
            /orders?limit=%01 | limit | must not contain control characters
            /orders?limit=1%00 | limit | must not contain control characters
            """)
    void areRefusedByAnOperationThatDoesNotKnowThem(String path, String field, String rule) {
        problem(client.get().uri(URI.create("http://localhost:" + port + path)), 400)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].rule")
                .isEqualTo(rule);
    }

    @Test
    void ofLibrariesAreTheirOwn() {
        client.get().uri("/v3/api-docs?group=x").exchange().expectStatus().isOk();
    }
}
