package dev.fulfilment.monitor.kafka;

/** Kafka did not answer, or refused. */
public final class BrokerAway extends Exception {

    BrokerAway(Exception cause) {
        super(
                String.valueOf(
                        cause.getCause() == null
                                ? cause.getMessage()
                                : cause.getCause().getMessage()),
                cause);
    }
}
