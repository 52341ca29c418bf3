package dev.fulfilment.platform;

import dev.fulfilment.platform.process.Port;

/** Where PostgreSQL and Kafka listen, on 127.0.0.1. */
public record PlatformPorts(int postgres, int kafka, int kafkaController) {

    public static PlatformPorts free() {
        return new PlatformPorts(
                Port.free().number(), Port.free().number(), Port.free().number());
    }
}
