package dev.fulfilment.service.idempotency;

import org.springframework.dao.OptimisticLockingFailureException;

/** Signals that a concurrent transaction stored a response first. This one rolls back, and its retry replays that response. */
final class ConcurrentReplayException extends OptimisticLockingFailureException {

    ConcurrentReplayException(IdempotentRequest request) {
        super("A concurrent request stored the response of %s".formatted(request.scope()));
    }
}
