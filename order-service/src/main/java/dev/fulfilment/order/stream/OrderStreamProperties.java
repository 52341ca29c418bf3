package dev.fulfilment.order.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the live progress, prefix {@code orders.live}.
 *
 * @param heartbeat after how much silence a sign of life is sent, and the order looked at even though nobody told of news
 * @param maxSubscribers how many are followed at once by one instance
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
