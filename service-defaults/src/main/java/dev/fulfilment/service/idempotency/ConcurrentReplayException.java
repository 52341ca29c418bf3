package dev.fulfilment.service.idempotency;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another transaction answered the same request first: what this one did is rolled back, and the answer is theirs. */
final class ConcurrentReplayException extends OptimisticLockingFailureException {

    ConcurrentReplayException(IdempotentRequest request) {
        super("%s was answered meanwhile".formatted(request.scope()));
    }
}
