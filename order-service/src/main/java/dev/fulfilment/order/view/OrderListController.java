package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.order.eventstore.ConsistencyToken;
import dev.fulfilment.service.web.QueryParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class OrderListController {

    private static final Set<String> PARAMETERS =
            Set.of("customerId", "status", "placedAfter", "limit", "after", "atLeast");

    /** In seconds: what had been published for longer than this is in the list. Left out while that is not known. */
    static final String LAG = "Order-View-Lag";

    private final OrderListService pages;
    private final ReadYourWrites readYourWrites;
    private final ConsumerLag freshness;

    OrderListController(OrderListService pages, ReadYourWrites readYourWrites, ConsumerLag freshness) {
        this.pages = pages;
        this.readYourWrites = readYourWrites;
        this.freshness = freshness;
    }

    @GetMapping("/orders")
    @Operation(summary = "Orders, the latest first, from a view that follows the events a moment later.")
    ResponseEntity<OrderPage> orders(
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable Instant placedAfter,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit,
            @Parameter(description = "The `next` of the page before, with the same filters.")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "An `Order-Sequence` that the list must have reached; waited for briefly.")
                    @RequestParam(required = false)
                    @Nullable
                    ConsistencyToken atLeast,
            HttpServletRequest request)
            throws InterruptedException {
        QueryParameters.check(request.getParameterMap(), PARAMETERS);
        if (atLeast != null) {
            readYourWrites.await(atLeast);
        }
        var page = pages.page(new OrderFilter(customerId, status, placedAfter), after, limit);
        return ResponseEntity.ok().headers(this::setLag).body(page);
    }

    /** Of the moment before the list was read, or earlier. */
    private void setLag(HttpHeaders headers) {
        freshness
                .lag(OrderViewProjection.NAME)
                .map(OrderListController::seconds)
                .ifPresent(lag -> headers.set(LAG, lag));
    }

    private static String seconds(Duration lag) {
        return BigDecimal.valueOf(lag.toMillis(), 3).toPlainString();
    }
}
