package dev.fulfilment.order.write;

import dev.fulfilment.order.eventstore.ConcurrentAppend;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** How often, and how soon, a command is decided again on what somebody faster left. */
@Configuration(proxyBeanMethods = false)
class DecidingAgain {

    private static final int TIMES = 20;

    @Bean
    RetryTemplate decidingAgainAfterConcurrentAppend() {
        return new RetryTemplate(RetryPolicy.builder()
                .includes(ConcurrentAppend.class)
                .maxRetries(TIMES)
                .delay(Duration.ofMillis(2))
                .jitter(Duration.ofMillis(2))
                .build());
    }
}
