package dev.fulfilment.monitor.faults;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that {@code ./fulfil up} makes, and nobody else: prefix {@code monitor.controls}.
 *
 * @param address where the supervisor listens; null where there is none
 * @param secret that it wants to hear
 */
@ConfigurationProperties("monitor.controls")
record ControlsProperties(
        @Nullable URI address, @DefaultValue("") String secret) {}
