package dev.fulfilment.benchmarks.outbox;

import java.nio.file.Path;

/** A contender failed; the benchmark continues with the others. */
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

    /** Returns the path of its log. */
    String log() {
        return log;
    }
}
