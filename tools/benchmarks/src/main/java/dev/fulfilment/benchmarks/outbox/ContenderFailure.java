package dev.fulfilment.benchmarks.outbox;

import java.nio.file.Path;

/** A contender could not do its work; the others go on. */
final class ContenderFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String log;

    ContenderFailure(String answer, Path log) {
        super(answer);
        this.reason = answer.startsWith("failed ") ? answer.substring("failed ".length()) : answer;
        this.log = log.toString();
    }

    String reason() {
        return reason;
    }

    /** Where it told more. */
    String log() {
        return log;
    }
}
