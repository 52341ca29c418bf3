package dev.fulfilment.messaging.support;

/** Something outside the service keeps it from starting; the message says what, the action what to do about it. */
final class StartupException extends RuntimeException {

    private final String action;

    StartupException(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    StartupException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
