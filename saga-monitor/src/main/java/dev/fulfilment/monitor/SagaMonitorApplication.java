package dev.fulfilment.monitor;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

// The monitor consumes by itself: no outbox, no inbox and no table of theirs.
@SpringBootApplication(excludeName = "dev.fulfilment.messaging.MessagingAutoConfiguration")
@ConfigurationPropertiesScan
@EnableScheduling
class SagaMonitorApplication {

    static void main(String[] args) {
        SpringApplication.run(SagaMonitorApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
