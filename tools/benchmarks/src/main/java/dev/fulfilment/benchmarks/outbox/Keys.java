package dev.fulfilment.benchmarks.outbox;

import java.util.SplittableRandom;

/** Keys of one writer. No other writer uses them, so the events of a key are ordered by number. */
final class Keys {

    static final int ALL = 10_000;

    private final SplittableRandom random;
    private final int writer;
    private final int writers;

    Keys(int writer, int writers) {
        this.random = new SplittableRandom(writer);
        this.writer = writer;
        this.writers = writers;
    }

    String next() {
        return name(writer + writers * random.nextInt(ALL / writers));
    }

    static String name(int index) {
        return "key-" + (100_000 + index);
    }
}
