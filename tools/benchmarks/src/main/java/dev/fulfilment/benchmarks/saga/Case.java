package dev.fulfilment.benchmarks.saga;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The measured quantities. */
enum Case {
    /** The highest rate that is sustained. */
    MAX,
    /** Latency at 50 a second and at half the highest rate. */
    LATENCY,
    /** The highest rate when three in ten orders fail. */
    MIX,
    /** The highest rate when all orders are for one product. */
    HOT;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Case of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("--cases takes some of " + ids()));
    }

    static String ids() {
        return Arrays.stream(values()).map(Case::id).collect(Collectors.joining(","));
    }
}
