package dev.fulfilment.benchmarks.outbox;

import java.util.SplittableRandom;

/** Varying texts of a given length. */
final class Texts {

    private static final int POOL = 8192;

    private final String pool;
    private final int length;

    Texts(int length) {
        var random = new SplittableRandom(42);
        this.pool = random.ints(POOL + length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        this.length = length;
    }

    String text(long number) {
        int begin = (int) (number * 31 % POOL);
        return pool.substring(begin, begin + length);
    }
}
