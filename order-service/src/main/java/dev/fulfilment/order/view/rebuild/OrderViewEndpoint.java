package dev.fulfilment.order.view.rebuild;

import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.order.view.OrderViewProjection;
import dev.fulfilment.order.view.rebuild.RebuildService.Report;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** {@code /actuator/orderview}: GET returns the view's consumer lag and the last rebuild; POST starts a rebuild. */
@Component
@Endpoint(id = "orderview")
class OrderViewEndpoint {

    private final RebuildService rebuilds;
    private final ConsumerLag consumerLag;

    OrderViewEndpoint(RebuildService rebuilds, ConsumerLag consumerLag) {
        this.rebuilds = rebuilds;
        this.consumerLag = consumerLag;
    }

    /**
     * @param lagSeconds null while it is not known
     * @param rebuild null when there was none
     */
    record View(@Nullable Double lagSeconds, @Nullable Report rebuild) {}

    @ReadOperation
    View view() {
        var lag = consumerLag
                .lag(OrderViewProjection.NAME)
                .map(Duration::toMillis)
                .map(millis -> millis / 1000.0);
        return new View(lag.orElse(null), rebuilds.latest().orElse(null));
    }

    @WriteOperation
    WebEndpointResponse<Map<String, Object>> rebuild() throws SQLException {
        var started = rebuilds.start();
        return started.isPresent()
                ? new WebEndpointResponse<>(Map.of("rebuild", started.getAsLong()), 202)
                : new WebEndpointResponse<>(Map.of("refused", "a rebuild is under way"), 409);
    }
}
