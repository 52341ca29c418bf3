package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.points.PointsController;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.method.HandlerMethod;

@RestTest
class QueryParametersTest {

    @Autowired
    private RestTestClient client;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /orders?limit=1&asof=1 | asof  | is not known; known parameters: limit
            /orders/01a1f0c4-7a7b-7000-8000-000000000001?asof=1 | asof | is not known
            /orders?limit=1%202 | limit | must be a whole number, at least 1
            /orders?limit=0x10 | limit | must be a whole number, at least 1
            /waits/1?longerThan=30 | longerThan | must be a duration, like PT30S
            /waits/1?longerThan=long | longerThan | must be a duration, like PT30S
            /waits/1?longerThan=9223372036854775807d | longerThan | must be a duration, like PT30S
            /waits/x | number | must be a whole number
            /waits/0x1 | number | must be a whole number
            /waits/99999999999999999999 | number | must be a whole number
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

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "5m, PT5M", "PT1H, PT1H"})
    void aDurationHasAUnit(String text, String duration) {
        client.get()
                .uri("/waits/1?longerThan=" + text)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(duration);
    }

    @Test
    void aHeaderThatIsNoNumberIsRefusedInTermsOfTheClient() {
        problem(
                client.get().uri("/waits/1").header("Last-Event-ID", "x"),
                400,
                "Last-Event-ID",
                "must be a whole number");
    }

    @Test
    void areCheckedInEveryServiceWhateverItsPackage() throws NoSuchMethodException {
        var request = new MockHttpServletRequest("GET", "/points");
        request.setParameter("asof", "1");
        var operation = new HandlerMethod(new PointsController(), "points");

        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> new QueryParameters().preHandle(request, new MockHttpServletResponse(), operation));
    }

    @Test
    void ofLibrariesAreTheirOwn() {
        client.get().uri("/v3/api-docs?group=x").exchange().expectStatus().isOk();
    }
}
