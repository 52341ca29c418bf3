package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.web.Unprocessable;

/** What is remembered of a request that had a key: a fingerprint of it, and its answer. */
record IdempotencyRecord(String fingerprint, StoredResponse answer) {

    /** @throws Unprocessable when the key is asked with another request than before */
    StoredResponse answerTo(IdempotentRequest request) {
        if (!fingerprint.equals(request.fingerprint())) {
            throw new Unprocessable(IdempotencyKey.HEADER, "was used for another request");
        }
        return answer;
    }
}
