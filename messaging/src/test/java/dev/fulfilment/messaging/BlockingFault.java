package dev.fulfilment.messaging;

import java.util.concurrent.CountDownLatch;

/** Laid as a fault, it holds a reaction in the middle of its batch. */
final class BlockingFault implements Runnable, AutoCloseable {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    boolean isReached() {
        return reached.getCount() == 0;
    }

    void release() {
        mayGoOn.countDown();
    }

    @Override
    public void run() {
        reached.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Releases all threads, also after a failed test. */
    @Override
    public void close() {
        release();
    }
}
