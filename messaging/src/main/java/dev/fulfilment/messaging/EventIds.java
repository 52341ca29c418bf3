package dev.fulfilment.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids that sort by the time of their making (UUIDv7, RFC 9562). */
public final class EventIds {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private EventIds() {}

    /** A new id, greater than every id that this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
