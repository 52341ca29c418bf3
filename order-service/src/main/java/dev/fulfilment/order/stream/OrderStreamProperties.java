package dev.fulfilment.order.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the order streams, prefix {@code orders.live}.
 *
 * @param heartbeat idle time after which a heartbeat is sent and the order is read again
 * @param maxSubscribers maximum number of open streams per instance
 */
@ConfigurationProperties("orders.live")
record OrderStreamProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("500") int maxSubscribers) {

    OrderStreamProperties {
        if (heartbeat.toMillis() < 1) {
            throw new IllegalArgumentException("orders.live.heartbeat must be positive, but is " + heartbeat);
        }
        if (maxSubscribers < 1) {
            throw new IllegalArgumentException(
                    "orders.live.max-subscribers must be positive, but is " + maxSubscribers);
        }
    }
}
