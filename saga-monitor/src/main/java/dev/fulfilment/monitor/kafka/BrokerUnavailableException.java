package dev.fulfilment.monitor.kafka;

/** Kafka did not answer, or refused. */
public final class BrokerUnavailableException extends Exception {

    BrokerUnavailableException(Exception cause) {
        super(
                String.valueOf(
                        cause.getCause() == null
                                ? cause.getMessage()
                                : cause.getCause().getMessage()),
                cause);
    }
}
