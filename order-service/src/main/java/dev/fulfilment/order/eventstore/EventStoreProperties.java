package dev.fulfilment.order.eventstore;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The role that the events belong to. */
@Validated
@ConfigurationProperties("orders.history")
record EventStoreProperties(
        @NotBlank(message = "is missing") String username, String password) {}
