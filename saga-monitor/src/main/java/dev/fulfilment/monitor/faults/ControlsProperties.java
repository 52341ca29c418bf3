package dev.fulfilment.monitor.faults;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the failure controls, set by {@code ./fulfil up} only: prefix {@code monitor.controls}.
 *
 * @param address address of the supervisor; null outside the local stack
 * @param secret shared secret that the supervisor requires
 */
@ConfigurationProperties("monitor.controls")
record ControlsProperties(
        @Nullable URI address, @DefaultValue("") String secret) {}
