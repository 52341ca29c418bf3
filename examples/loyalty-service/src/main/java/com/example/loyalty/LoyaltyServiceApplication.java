package com.example.loyalty;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.EventCodec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class LoyaltyServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(LoyaltyServiceApplication.class, args);
    }

    /** Switches messaging on: it reads and writes the events of this catalog. */
    @Bean
    EventCodec eventCodec() {
        return new EventCodec(FulfilmentEvents.CATALOG);
    }
}
