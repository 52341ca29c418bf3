package dev.fulfilment.order.deadline;

import dev.fulfilment.order.application.DeadlineProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeadlineSchedule {

    @Bean
    SchedulingConfigurer deadlineScans(ExpiredDeadlineScanner scanner, DeadlineProperties properties) {
        return schedule -> schedule.addFixedDelayTask(scanner::scan, properties.checkInterval());
    }
}
