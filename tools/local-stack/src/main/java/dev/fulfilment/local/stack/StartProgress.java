package dev.fulfilment.local.stack;

import java.time.Duration;

/** Receives the progress of a start. */
@FunctionalInterface
public interface StartProgress {

    StartProgress SILENT = (what, took) -> {};

    /** Reports that a part is ready, and how long its start took. */
    void ready(String what, Duration took);
}
