package dev.fulfilment.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Generates UUIDv7 ids (RFC 9562), which sort by their time of creation. */
public final class UuidV7 {

    private static final UuidV7 IDS = new UuidV7(System::currentTimeMillis);

    private final TimeBasedEpochGenerator generator;

    UuidV7(LongSupplier millis) {
        generator = Generators.timeBasedEpochGenerator(null, new ForwardClock(millis));
    }

    /** Returns a new id, greater than every id that this process has generated. */
    public static UUID next() {
        return IDS.make();
    }

    /** Synchronized, as the generator reads the clock before it takes its own lock. */
    synchronized UUID make() {
        return generator.generate();
    }

    /** Never goes backwards: stands still if the machine's clock is set back. */
    private static final class ForwardClock extends UUIDClock {

        private final LongSupplier millis;
        private long last;

        ForwardClock(LongSupplier millis) {
            this.millis = millis;
        }

        @Override
        public long currentTimeMillis() {
            last = Math.max(last, millis.getAsLong());
            return last;
        }
    }
}
