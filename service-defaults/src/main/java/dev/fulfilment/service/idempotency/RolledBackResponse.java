package dev.fulfilment.service.idempotency;

/** Carries an error response out of a transaction and rolls the transaction back. */
final class RolledBackResponse extends RuntimeException {

    private final transient StoredResponse response;

    RolledBackResponse(StoredResponse response) {
        super("status " + response.status(), null, false, false);
        this.response = response;
    }

    StoredResponse response() {
        return response;
    }
}
