package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.order.eventstore.ConsistencyToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class OrderListController {

    /** Upper bound on the view's consumer lag, in seconds. Omitted while it is not known. */
    static final String LAG = "Order-View-Lag";

    private final OrderListService list;
    private final ReadYourWrites readYourWrites;
    private final ConsumerLag consumerLag;

    OrderListController(OrderListService list, ReadYourWrites readYourWrites, ConsumerLag consumerLag) {
        this.list = list;
        this.readYourWrites = readYourWrites;
        this.consumerLag = consumerLag;
    }

    @GetMapping("/orders")
    @Operation(summary = "List orders, the latest first, from an eventually consistent view.")
    ResponseEntity<OrderPage> orders(
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable Instant placedAfter,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit,
            @Parameter(description = "The `next` of the previous page, with the same filters.")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(
                            description =
                                    "An `Order-Sequence` that the list must have reached; the request waits briefly for it.")
                    @RequestParam(required = false)
                    @Nullable
                    ConsistencyToken atLeast)
            throws InterruptedException {
        if (atLeast != null) {
            readYourWrites.await(atLeast);
        }
        var page = list.page(new OrderFilter(customerId, status, placedAfter), after, limit);
        return ResponseEntity.ok().headers(this::setLag).body(page);
    }

    /** Uses the last measurement of the monitor, which runs once a second. */
    private void setLag(HttpHeaders headers) {
        consumerLag
                .lag(OrderViewProjection.NAME)
                .map(OrderListController::seconds)
                .ifPresent(lag -> headers.set(LAG, lag));
    }

    private static String seconds(Duration lag) {
        return BigDecimal.valueOf(lag.toMillis(), 3).toPlainString();
    }
}
