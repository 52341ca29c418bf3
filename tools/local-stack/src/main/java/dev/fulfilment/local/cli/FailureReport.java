package dev.fulfilment.local.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reports the failure of a repeated action once, until it changes or the action succeeds. */
final class FailureReport {

    private final Consumer<String> output;
    private @Nullable String reported;

    FailureReport(Consumer<String> output) {
        this.output = output;
    }

    synchronized void failed(String failure) {
        if (!failure.equals(reported)) {
            output.accept(failure);
            reported = failure;
        }
    }

    synchronized void succeeded() {
        reported = null;
    }
}
