package dev.fulfilment.service.idempotency;

/** Takes a handler's answer out of a transaction that is to be rolled back. */
final class RolledBackResponse extends RuntimeException {

    private final transient StoredResponse answer;

    RolledBackResponse(StoredResponse answer) {
        super("answered with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    StoredResponse answer() {
        return answer;
    }
}
