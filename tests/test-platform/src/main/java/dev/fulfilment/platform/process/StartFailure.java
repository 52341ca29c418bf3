package dev.fulfilment.platform.process;

import java.util.List;

/** A process that ended, or gave no sign of readiness, instead of starting. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String cause;

    StartFailure(String what, LogFile log, List<String> lastLines) {
        super(what + "; the end of " + log.path() + ":\n  " + String.join("\n  ", lastLines));
        this.cause = what + ": " + FailureLine.in(lastLines) + " (see " + log.path() + ")";
    }

    /** The failure in one line, for a person. */
    public String oneLine() {
        return cause;
    }
}
