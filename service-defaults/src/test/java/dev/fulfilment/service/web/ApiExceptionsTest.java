package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
class ApiExceptionsTest {

    private static final String ORDER = "01990000-0000-7000-8000-000000000001";

    @Autowired
    private RestTestClient client;

    @Test
    void notFoundNamesWhatIsNotThere() {
        problem(client.get().uri("/orders/" + ORDER), 404)
                .jsonPath("$.detail")
                .isEqualTo("There is no order " + ORDER)
                .jsonPath("$.instance")
                .isEqualTo("/orders/" + ORDER)
                .jsonPath("$.errors")
                .doesNotExist();
    }

    @Test
    void unprocessableNamesFieldAndRule() {
        problem(client.post().uri("/deposits").header("Idempotency-Key", "1"), 422, "amount", "must be at least 0.01");
    }

    @Test
    void conflictSaysWithWhat() {
        problem(client.post().uri("/cancellations"), 409).jsonPath("$.detail").isEqualTo("The order has been shipped");
    }

    @ParameterizedTest
    @CsvSource({"/haste, 409, 2, The order is not there yet", "/crowds, 503, 5, The shop is full"})
    void whatPassesSaysWhenToComeAgain(String path, int status, String seconds, String detail) {
        client.post().uri(path).exchange().expectHeader().valueEquals("Retry-After", seconds);
        problem(client.post().uri(path), status).jsonPath("$.detail").isEqualTo(detail);
    }

    @Test
    void badRequestNamesFieldAndRule() {
        problem(client.post().uri("/oddities"), 400, "order", "must be even");
    }
}
