package dev.fulfilment.order.deadline;

import static dev.fulfilment.events.OrderStatus.PLACED;
import static dev.fulfilment.order.Customers.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The instance's clock is twelve hours ahead of the database's, which decides on deadlines. */
@OrderServiceTest
@Import(ClocksDifferIT.Ahead.class)
@TestPropertySource(properties = "orders.deadlines.check-interval=1h")
@DirtiesContext
class ClocksDifferIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    ExpiredDeadlineScanner check;

    @Autowired
    JdbcClient database;

    @Test
    void noDeadlineIsMissedForThat() {
        upstream.list("desk-oak", "99.90", "EUR");
        var order = customers.place(line("desk-oak", 1));

        check.scan();

        customers.expectStatus(order, 1, PLACED);
        var by = Instant.parse(customers.see(order).at("/expects/by").asString());
        assertThat(by).isCloseTo(sixHoursFromNow(), Assertions.within(1, ChronoUnit.MINUTES));
    }

    private Instant sixHoursFromNow() {
        return database.sql("select now() + interval '6 hours'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Ahead {

        @Bean
        @Primary
        Clock ahead() {
            return Clock.offset(Clock.systemUTC(), Duration.ofHours(12));
        }
    }
}
