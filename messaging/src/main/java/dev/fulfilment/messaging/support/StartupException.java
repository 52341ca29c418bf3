package dev.fulfilment.messaging.support;

/** External cause that prevents the start; the message names it, the action says how to fix it. */
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
