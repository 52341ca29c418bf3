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

/** What a service needs besides its REST interface: the events' codec, transactions, and traces of the business only. */
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

    /** Health is asked for every second or so: no trace and no metric of that, but of what an operator does. */
    @Bean
    ObservationPredicate noQuestionsOfMachines() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request)
                || request.getCarrier() == null
                || !request.getCarrier().getRequestURI().startsWith("/actuator")
                || !request.getCarrier().getMethod().equals("GET");
    }
}
