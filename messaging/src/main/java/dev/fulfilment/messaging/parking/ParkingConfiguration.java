package dev.fulfilment.messaging.parking;

import dev.fulfilment.messaging.MessagingProperties;
import dev.fulfilment.messaging.inbox.EventDispatcher;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import dev.fulfilment.messaging.inbox.ProcessingSpans;
import dev.fulfilment.messaging.inbox.RecordDecoder;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Redrive of parked events, the actuator endpoint for it, and their part of the health. */
@Configuration(proxyBeanMethods = false)
public class ParkingConfiguration {

    @Bean
    ParkedEventRedriver redrive(
            ParkedEventRepository parkedEvents,
            RecordDecoder reader,
            EventDispatcher handling,
            MessageContextHolder messageContext,
            ProcessingSpans spans,
            TransactionTemplate transaction) {
        return new ParkedEventRedriver(
                parkedEvents, reader, handling, new RedriveSpans(messageContext, spans), transaction);
    }

    @Bean
    ResolvedEventRetention resolvedEventRetention(JdbcTemplate jdbc, Clock clock, MessagingProperties properties) {
        return new ResolvedEventRetention(jdbc, clock, properties.parking().retention());
    }

    @Bean
    ParkedEventsEndpoint parkedEventsEndpoint(ParkedEventRepository parkedEvents, ParkedEventRedriver redrive) {
        return new ParkedEventsEndpoint(parkedEvents, redrive);
    }

    @Bean
    ParkedEventsHealth parkedEventsHealthIndicator(ParkedEventRepository parkedEvents) {
        return new ParkedEventsHealth(parkedEvents);
    }
}
