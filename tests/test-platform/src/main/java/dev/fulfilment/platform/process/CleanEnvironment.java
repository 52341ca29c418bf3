package dev.fulfilment.platform.process;

import java.util.Set;

/** Environment variables that a child inherits. Others could enable features by accident, such as Zipkin's Kafka collector. */
final class CleanEnvironment {

    static final Set<String> KEPT = Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR");

    private CleanEnvironment() {}
}
