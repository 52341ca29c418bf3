package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.jdbc.TransactionRetry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Executes a handler once per key and replays the stored response to retries. Effect and response are committed in one
 * transaction; a response is sent only after the commit.
 */
final class IdempotentExecutor {

    /** Spring's handling of a request: resolves arguments, calls the method, writes the return value. */
    interface Handler {
        @Nullable
        ModelAndView handle(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    private final IdempotencyRecordRepository records;
    private final TransactionRetry transaction;

    IdempotentExecutor(IdempotencyRecordRepository records, TransactionRetry transaction) {
        this.records = records;
        this.transaction = transaction;
    }

    void execute(HttpServletRequest original, HttpServletResponse response, Handler handler) throws Exception {
        var request = new CachedBodyRequest(original);
        var keyed = request.keyed();
        try {
            transaction
                    .execute(() -> records.find(keyed)
                            .map(earlier -> earlier.responseTo(keyed).replayed())
                            .orElseGet(() -> first(keyed, request, response, handler)))
                    .send(response);
        } catch (RolledBackResponse rolledBack) {
            rolledBack.response().send(response);
        } catch (UndeclaredThrowableException failure) {
            throw failure.getCause() instanceof Exception checked ? checked : failure;
        }
    }

    private StoredResponse first(
            IdempotentRequest keyed, CachedBodyRequest request, HttpServletResponse response, Handler handler) {
        var recorded = handled(request, new RecordedResponse(response), handler);
        if (recorded.isError()) {
            throw new RolledBackResponse(recorded);
        }
        records.add(keyed, recorded);
        return recorded;
    }

    private static StoredResponse handled(CachedBodyRequest request, RecordedResponse response, Handler handler) {
        try {
            if (handler.handle(request, response) != null) {
                throw new IllegalStateException("a handler with an idempotency key must not return a view");
            }
            return response.toStoredResponse();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
