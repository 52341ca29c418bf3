package dev.fulfilment.platform.spring;

import dev.fulfilment.platform.Platform;
import dev.fulfilment.platform.container.ContainerKafka;
import dev.fulfilment.platform.container.ContainerPostgres;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Connects an application context to the containers of this JVM's platform. */
@Configuration(proxyBeanMethods = false)
class ContainerConnections {

    /** Returns the service's database, with the role that owns it. */
    @Bean
    @ServiceConnection
    PostgreSQLContainer postgres(@Value("${spring.application.name}") String service) {
        var platform = Platform.shared();
        return ((ContainerPostgres) platform.postgres()).asSeenBy(platform.database(service));
    }

    @Bean
    @ServiceConnection
    KafkaContainer kafka() {
        return ((ContainerKafka) Platform.shared().kafka()).asSeenByAContext();
    }
}
