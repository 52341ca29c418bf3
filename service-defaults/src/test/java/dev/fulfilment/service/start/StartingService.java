package dev.fulfilment.service.start;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.annotation.Validated;

/** Service that queries its database at the start, as migrations do. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(StartingService.Packing.class)
class StartingService {

    static void main(String[] arguments) {
        SpringApplication.run(StartingService.class, arguments);
    }

    @Validated
    @ConfigurationProperties("packing")
    record Packing(
            @DefaultValue("1s") Duration packingTime,

            @DefaultValue("1") @Min(value = 1, message = "must be at least 1")
            int tablesInUse) {}

    @Bean
    @ConditionalOnBooleanProperty(name = "test.database", matchIfMissing = true)
    Integer migrations(DataSource database) {
        return JdbcClient.create(database).sql("select 1").query(Integer.class).single();
    }
}
