package dev.fulfilment.order.view;

import static dev.fulfilment.order.view.SomeOrders.TEN_O_CLOCK;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@OrderServiceTest
class BadListRequestsIT {

    @Autowired
    Customers customers;

    @Autowired
    OrderViewRepository table;

    private final SomeOrders some = SomeOrders.ofANewCustomer();
    private String next = "";

    @BeforeEach
    void thereIsASecondPage() {
        table.upsert(
                IntStream.range(0, 3).mapToObj(it -> some.placed(TEN_O_CLOCK)).toList());
        next = new Lists(customers)
                .page("limit=2&customerId=" + some.customerId())
                .path("next")
                .asString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=0                | limit       | must be at least 1
            limit=101              | limit       | must be at most 100
            limit=ten              | limit       | must be a whole number between 1 and 100
            limit=                 | limit       | must not be empty
            limit=5&limit=6        | limit       | must be given once
            status=SHIPPED         | status      |
            status=                | status      | must not be empty
            status=paid            | status      |
            customerId=a b         | customerId  |
            customerId=            | customerId  |
            placedAfter=yesterday  | placedAfter | must be a time, like 2026-11-23T10:00:00Z
            placedAfter=2026-11-23 | placedAfter | must be a time, like 2026-11-23T10:00:00Z
            state=PAID             | state       | is not known; known parameters: after, atLeast, customerId, limit, placedAfter, status
            atLeast=7              | atLeast     | must be the Order-Sequence of an answer
            after=nonsense         | after       | must be the "next" of a page
            after=!                | after       | must be the "next" of a page
            """)
    void receiveTheReasonOfABadRequest(String query, String field, String rule) {
        var answer = customers.get("/orders?" + query);

        expectProblem(answer, field);
        if (rule != null) {
            answer.expectBody().jsonPath("$.errors[0].rule").isEqualTo(rule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-0044-03-15T12:00:00Z", "0000-12-31T23:59:59Z"})
    void timesAreOfYearsThatTheDatabaseKnows(String time) {
        var answer = customers.get("/orders?placedAfter={time}", time);

        expectProblem(answer, "placedAfter");
        answer.expectBody().jsonPath("$.errors[0].rule").isEqualTo("must be a time of the years 1 to 9999");
    }

    @Test
    void aCursorServesPagesOfAnotherSize() {
        var answer = customers.get("/orders?limit=50&customerId={id}&after={next}", some.customerId(), next);

        answer.expectStatus().isOk();
    }

    private static void expectProblem(ResponseSpec answer, String field) {
        answer.expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.expectBody().jsonPath("$.errors[0].field").isEqualTo(field);
        answer.expectBody().jsonPath("$.errors[0].rule").isNotEmpty();
    }
}
