package dev.fulfilment.messaging;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    /** UUID.compareTo takes the halves for signed numbers. */
    private static final Comparator<UUID> UNSIGNED = Comparator.comparing(UUID::toString);

    @Test
    void areOfVersionSevenAndTellTheirTime() {
        var before = System.currentTimeMillis();
        var id = UuidV7.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void grow() {
        assertThat(Stream.generate(UuidV7::next).limit(10_000).toList()).isSortedAccordingTo(UNSIGNED);
    }

    @Test
    void growInEachOfManyThreadsAndAreNeverTheSame() throws Exception {
        Callable<List<UUID>> some =
                () -> Stream.generate(UuidV7::next).limit(5_000).collect(toCollection(ArrayList::new));
        var all = new HashSet<UUID>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(List.of(some, some, some, some))) {
                assertThat(each.get()).isSortedAccordingTo(UNSIGNED);
                all.addAll(each.get());
            }
        }
        assertThat(all).hasSize(20_000);
    }

    @Test
    void growEvenWhenTheClockIsSetBack() {
        var time = new AtomicLong(1_000_000);
        var ids = new UuidV7(() -> time.getAndAdd(-1_000));
        assertThat(Stream.generate(ids::make).limit(100).toList()).isSortedAccordingTo(UNSIGNED);
    }
}
