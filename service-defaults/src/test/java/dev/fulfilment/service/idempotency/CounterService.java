package dev.fulfilment.service.idempotency;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Minimal service with an effect: it counts. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CounterController.class, Conflicts.class})
class CounterService {

    @Bean(initMethod = "migrate")
    Flyway flyway(DataSource database) {
        return Flyway.configure().dataSource(database).load();
    }
}
