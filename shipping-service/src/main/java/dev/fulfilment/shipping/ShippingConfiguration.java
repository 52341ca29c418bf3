package dev.fulfilment.shipping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ShippingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ShippingConfiguration.class);

    @Bean
    ShippingRules shippingRules(ShippingProperties properties) {
        return properties.rules();
    }

    /** Runs with manual dispatch, too: shipments that were scheduled with a packing time are still due. */
    @Bean
    SchedulingConfigurer dispatchSchedule(Dispatcher dispatcher, ShippingProperties properties) {
        return schedule -> schedule.addFixedDelayTask(dispatcher::dispatchDue, properties.dispatchInterval());
    }

    /** The next poll retries. While the database is down that is often, so each failure is logged without a stack trace. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer failuresInOneLine() {
        return scheduler -> scheduler.setErrorHandler(failure -> LOG.warn(
                "Polling for due shipments failed, retrying: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
    }
}
