package dev.fulfilment.local.stack;

import java.time.Duration;

/** Receives the progress of a start. */
public interface StartProgress {

    StartProgress SILENT = new StartProgress() {
        @Override
        public void ready(String what, Duration took) {}

        @Override
        public void waiting(String what, Duration since) {}
    };

    /** Reports that a part is ready, and how long its start took. */
    void ready(String what, Duration took);

    /** Reports once a minute that a part is still starting. */
    void waiting(String what, Duration since);
}
