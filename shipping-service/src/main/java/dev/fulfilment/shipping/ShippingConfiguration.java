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

    /** Always on: a shipment that was scheduled under a longer packing time is still to be dispatched. */
    @Bean
    SchedulingConfigurer dispatchSchedule(Dispatcher dispatcher, ShippingProperties properties) {
        return schedule -> schedule.addFixedDelayTask(dispatcher::dispatchDue, properties.dispatchInterval());
    }

    /** The next round tries again. While the database is away that is often: one line each time is enough. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer failuresInOneLine() {
        return scheduler -> scheduler.setErrorHandler(failure -> LOG.warn(
                "Could not look for shipments that are due, will try again: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
    }
}
