package dev.fulfilment.platform.process;

import java.util.Set;

/** What a child inherits. Anything more could switch on what nobody meant, such as Zipkin's Kafka collector. */
final class CleanEnvironment {

    static final Set<String> KEPT = Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR");

    private CleanEnvironment() {}
}
