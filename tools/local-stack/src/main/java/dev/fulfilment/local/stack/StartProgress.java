package dev.fulfilment.local.stack;

import java.time.Duration;

/** Who wants to know how a start goes on. */
@FunctionalInterface
public interface StartProgress {

    StartProgress SILENT = (what, took) -> {};

    /** Something is ready, so long after its own start. */
    void ready(String what, Duration took);
}
