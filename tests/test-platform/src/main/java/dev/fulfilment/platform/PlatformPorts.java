package dev.fulfilment.platform;

import dev.fulfilment.platform.process.Port;

/** Ports of PostgreSQL and Kafka on 127.0.0.1. */
public record PlatformPorts(int postgres, int kafka, int kafkaController) {

    public static PlatformPorts free() {
        return new PlatformPorts(
                Port.free().number(), Port.free().number(), Port.free().number());
    }
}
