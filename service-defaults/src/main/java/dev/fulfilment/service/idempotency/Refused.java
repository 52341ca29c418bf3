package dev.fulfilment.service.idempotency;

/** Takes a handler's answer out of a transaction that is to be rolled back. */
final class Refused extends RuntimeException {

    private final transient Answer answer;

    Refused(Answer answer) {
        super("answered with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
