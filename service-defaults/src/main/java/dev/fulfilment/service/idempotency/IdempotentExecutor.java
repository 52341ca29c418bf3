package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.jdbc.TransactionRetry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a handler answer the first request with a key, and everybody who repeats it get that answer. Effect and answer are
 * committed together; what is not committed was never answered.
 */
final class IdempotentExecutor {

    /** What Spring does with a request: resolve the arguments, call the method, write what it returns. */
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

    void answer(HttpServletRequest original, HttpServletResponse response, Handler handler) throws Exception {
        var request = new CachedBodyRequest(original);
        var keyed = request.keyed();
        try {
            transaction
                    .execute(() -> records.find(keyed)
                            .map(earlier -> earlier.answerTo(keyed).replayed())
                            .orElseGet(() -> first(keyed, request, response, handler)))
                    .send(response);
        } catch (RolledBackResponse refused) {
            refused.answer().send(response);
        } catch (UndeclaredThrowableException failure) {
            throw failure.getCause() instanceof Exception checked ? checked : failure;
        }
    }

    private StoredResponse first(
            IdempotentRequest keyed, CachedBodyRequest request, HttpServletResponse response, Handler handler) {
        var answer = handled(request, new RecordedResponse(response), handler);
        if (answer.isRefusal()) {
            throw new RolledBackResponse(answer);
        }
        records.add(keyed, answer);
        return answer;
    }

    private static StoredResponse handled(CachedBodyRequest request, RecordedResponse response, Handler handler) {
        try {
            if (handler.handle(request, response) != null) {
                throw new IllegalStateException("under a key there can be no view");
            }
            return response.answer();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
