package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.Published;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OrderServiceTest
class LargestOrderIT {

    @Autowired
    Customers customers;

    @Autowired
    Published published;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void ofTenThousandLinesIsTakenAndPublished() {
        jdbc.update("""
                insert into listed_product (product_id, name, price, currency)
                select 'thing-' || lpad(number::text, 58, '0'), 'A thing', 99999999.99, 'EUR' from generate_series(0, 9999) as number
                on conflict do nothing
                """);

        var orderId = customers.place(IntStream.range(0, 10_000)
                .mapToObj(it -> line("thing-%058d".formatted(it), 1))
                .toArray(String[]::new));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published.about(orderId)).hasSize(2));
    }
}
