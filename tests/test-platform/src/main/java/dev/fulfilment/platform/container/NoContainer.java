package dev.fulfilment.platform.container;

/** There can be no container. One line says why, and a trace would only bury it. */
final class NoContainer extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoContainer(String why) {
        super(why, null, false, false);
    }
}
