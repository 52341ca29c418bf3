package dev.fulfilment.order.view;

import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.Customers.order;
import static dev.fulfilment.order.view.Lists.ids;
import static dev.fulfilment.order.view.Lists.orders;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.order.eventstore.ConsistencyToken;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@OrderServiceTest
class ReadYourWritesIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    @Qualifier("projectionContainers")
    SmartLifecycle projections;

    @BeforeEach
    void desksAreListed() {
        upstream.list("desk-oak", "99.90", "EUR");
    }

    @Test
    void aClientFindsItsOwnOrderInTheListAtOnce() {
        for (int time = 0; time < 10; time++) {
            var sequence = place();

            var listed = customers.get("/orders?customerId=ada&atLeast={sequence}", sequence);

            assertThat(ids(orders(Customers.json(listed.expectStatus().isOk())).stream()))
                    .contains(sequence.orderId().text());
        }
    }

    @Test
    void aClientThatCannotWaitIsAskedToRetry() {
        projections.stop();
        var sequence = place();
        try {
            customers
                    .get("/orders?atLeast={sequence}", sequence)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "1")
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo("The list does not show %s yet".formatted(sequence));
        } finally {
            projections.start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> customers
                        .get("/orders?atLeast={sequence}", sequence)
                        .expectStatus()
                        .isOk());
    }

    @Test
    void doesNotWaitForAnEventThatWasNeverWritten() {
        var sequence = place();

        for (var never : new ConsistencyToken[] {
            new ConsistencyToken(sequence.orderId(), 1_000), new ConsistencyToken(SomeOrders.newId(), 1)
        }) {
            customers
                    .get("/orders?atLeast={never}", never)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("atLeast");
        }
    }

    @Test
    void everyResponseAboutAnOrderHasItsSequence() {
        var sequence = place();

        customers
                .get("/orders/{id}", sequence.orderId())
                .expectHeader()
                .value(ConsistencyToken.HEADER, header -> assertThat(header).startsWith(sequence.orderId() + ":"));
    }

    private ConsistencyToken place() {
        var headers = customers
                .post(order(line("desk-oak", 1)))
                .expectStatus()
                .isAccepted()
                .returnResult(String.class)
                .getResponseHeaders();
        return ConsistencyToken.of(requireNonNull(headers.getFirst(ConsistencyToken.HEADER)));
    }
}
