package dev.fulfilment.platform.container;

/** No container can be started. Has no stack trace: its message is the one line that matters. */
final class ContainerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ContainerUnavailableException(String why) {
        super(why, null, false, false);
    }
}
