package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.web.Unprocessable;

/** Stored fingerprint and response of a request with a key. */
record IdempotencyRecord(String fingerprint, StoredResponse response) {

    /** @throws Unprocessable when the key was used for a different request */
    StoredResponse responseTo(IdempotentRequest request) {
        if (!fingerprint.equals(request.fingerprint())) {
            throw new Unprocessable(IdempotencyKey.HEADER, "was used for another request");
        }
        return response;
    }
}
