package dev.fulfilment.local.demo;

/** Waits between two polls. */
final class Pause {

    private static final int MILLIS = 20;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
