package dev.fulfilment.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** JVM flags of a service. */
public enum Jvm {
    /** Chosen for throughput: both compilers, and a heap that leaves room for a batch. */
    THROUGHPUT("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),

    /** Flags of {@code ./fulfil}, chosen for a fast start and little memory. */
    LOCAL("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final List<String> flags;

    Jvm(String... flags) {
        this.flags = List.of(flags);
    }

    public List<String> flags() {
        return flags;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Jvm of(String id) {
        return Arrays.stream(values())
                .filter(jvm -> jvm.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("--jvm is one of " + ids()));
    }

    public static String ids() {
        return Arrays.stream(values()).map(Jvm::id).collect(Collectors.joining(", "));
    }
}
