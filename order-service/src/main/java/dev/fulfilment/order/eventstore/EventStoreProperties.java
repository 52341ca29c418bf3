package dev.fulfilment.order.eventstore;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Database role that owns the events. */
@Validated
@ConfigurationProperties("orders.history")
record EventStoreProperties(
        @NotBlank(message = "is missing") String username, String password) {}
