package dev.fulfilment.messaging.support;

/** Stops the start of a service: the message names the problem, the action its solution. Logged without a stack trace. */
public final class StartupException extends RuntimeException {

    private final String action;

    StartupException(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    public StartupException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
