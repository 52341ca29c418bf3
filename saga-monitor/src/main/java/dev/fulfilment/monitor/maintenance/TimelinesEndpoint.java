package dev.fulfilment.monitor.maintenance;

import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.monitor.kafka.BrokerUnavailableException;
import dev.fulfilment.monitor.kafka.Watermark;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@code /actuator/timelines}: GET returns the watermark of the reading; POST deletes all data and rebuilds it from the topics. */
@Component
@Endpoint(id = "timelines")
class TimelinesEndpoint {

    private final TimelineRebuilder rebuilder;
    private final Watermark watermark;

    TimelinesEndpoint(TimelineRebuilder rebuilder, Watermark watermark) {
        this.rebuilder = rebuilder;
        this.watermark = watermark;
    }

    /** @param allReadUntil null while it is unknown; @param lagSeconds likewise */
    record State(@Nullable Instant allReadUntil, @Nullable Double lagSeconds) {}

    private static WebEndpointResponse<Map<String, String>> refused(String reason) {
        return new WebEndpointResponse<>(Map.of("refused", reason), 409);
    }

    @ReadOperation
    State state() {
        var lag = watermark.lag().map(each -> each.toMillis() / 1000.0);
        return new State(watermark.allReadUntil().orElse(null), lag.orElse(null));
    }

    @WriteOperation
    WebEndpointResponse<Map<String, String>> rebuild() {
        try {
            rebuilder.rebuild();
            return new WebEndpointResponse<>(Map.of("rebuild", "begun"), 202);
        } catch (BrokerUnavailableException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (DataAccessException e) {
            if (FailureClassifier.isLockTimeout(e)) {
                return refused("another transaction reads the tables, a backup for example");
            }
            throw e;
        }
    }
}
