package dev.fulfilment.service;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.service.jdbc.TransactionRetry;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Defaults besides the REST interface: event codec, transaction retry, and no traces of health checks and scrapes. */
@AutoConfiguration(afterName = "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration")
class ServiceDefaultsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventCodec eventCodec() {
        return new EventCodec(FulfilmentEvents.CATALOG);
    }

    @Bean
    @ConditionalOnBean(TransactionTemplate.class)
    TransactionRetry transactionRetry(TransactionTemplate transaction) {
        return new TransactionRetry(transaction);
    }

    /** Excludes actuator reads (probes, scrapes) from traces and metrics; actuator writes are observed. */
    @Bean
    ObservationPredicate actuatorObservationPredicate() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request)
                || request.getCarrier() == null
                || !request.getCarrier().getRequestURI().startsWith("/actuator")
                || !request.getCarrier().getMethod().equals("GET");
    }
}
