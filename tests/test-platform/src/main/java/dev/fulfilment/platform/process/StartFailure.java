package dev.fulfilment.platform.process;

import java.util.List;

/** A process ended, or did not become ready in time, while it was starting. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String cause;

    StartFailure(String what, LogFile log, List<String> lastLines) {
        super(what + "; the end of " + log.path() + ":\n  " + String.join("\n  ", lastLines));
        this.cause = what + ": " + FailureLine.in(lastLines) + " (see " + log.path() + ")";
    }

    /** Returns the failure in one line. */
    public String oneLine() {
        return cause;
    }
}
