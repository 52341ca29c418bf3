package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.StartProgress;
import java.time.Duration;

/** Prints the progress of a start, one line per part, and one more each minute that it takes. */
record StartLines(Console console) implements StartProgress {

    @Override
    public void ready(String what, Duration took) {
        print(what, Console.seconds(took));
    }

    @Override
    public void waiting(String what, Duration since) {
        print(what, "still starting after " + Console.seconds(since));
    }

    private void print(String what, String state) {
        console.say("  %-22s %s".formatted(what, state));
    }
}
