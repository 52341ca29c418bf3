package dev.fulfilment.service;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.TextValueModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The events' codec, and JSON for the REST interface. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
class ServiceDefaultsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventCodec eventCodec() {
        return new EventCodec(FulfilmentEvents.CATALOG);
    }

    @Bean
    TextValueModule textValueModule() {
        return new TextValueModule();
    }
}
