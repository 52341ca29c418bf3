package dev.fulfilment.shipping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ShippingConfiguration {

    @Bean
    ShippingRules shippingRules(ShippingProperties properties) {
        return properties.rules();
    }

    /** Runs with manual dispatch, too: shipments that were scheduled with a packing time are still due. */
    @Bean
    SchedulingConfigurer dispatchSchedule(Dispatcher dispatcher, ShippingProperties properties) {
        return schedule -> schedule.addFixedDelayTask(dispatcher::dispatchDue, properties.dispatchInterval());
    }
}
