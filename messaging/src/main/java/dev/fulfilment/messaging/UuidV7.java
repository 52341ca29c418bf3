package dev.fulfilment.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Ids that sort by the time of their making (UUIDv7, RFC 9562). */
public final class UuidV7 {

    private static final UuidV7 IDS = new UuidV7(System::currentTimeMillis);

    private final TimeBasedEpochGenerator generator;

    UuidV7(LongSupplier millis) {
        generator = Generators.timeBasedEpochGenerator(null, new ForwardClock(millis));
    }

    /** A new id, greater than every id that this process made before. */
    public static UUID next() {
        return IDS.make();
    }

    /** One at a time: the generator reads the clock before it takes its own lock. */
    synchronized UUID make() {
        return generator.generate();
    }

    /** Stands still where the machine's clock is set back. */
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
