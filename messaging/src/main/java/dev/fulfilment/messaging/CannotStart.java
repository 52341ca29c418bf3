package dev.fulfilment.messaging;

/** Something outside the service keeps it from starting; the message says what, the action what to do about it. */
final class CannotStart extends RuntimeException {

    private final String action;

    CannotStart(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    CannotStart(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
