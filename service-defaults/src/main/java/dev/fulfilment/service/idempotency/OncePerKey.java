package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.TransactionRetry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a handler answer the first request with a key, and everybody who repeats it get that answer. Effect and answer are
 * committed together; what is not committed was never answered.
 */
final class OncePerKey {

    /** What Spring does with a request: resolve the arguments, call the method, write what it returns. */
    interface Handler {
        @Nullable
        ModelAndView handle(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    private final IdempotencyRecords records;
    private final TransactionRetry transaction;

    OncePerKey(IdempotencyRecords records, TransactionRetry transaction) {
        this.records = records;
        this.transaction = transaction;
    }

    void answer(HttpServletRequest original, HttpServletResponse response, Handler handler) throws Exception {
        var request = new RepeatableRequest(original);
        var keyed = request.keyed();
        try {
            transaction
                    .execute(() -> records.find(keyed)
                            .map(earlier -> earlier.answerTo(keyed).replayed())
                            .orElseGet(() -> first(keyed, request, response, handler)))
                    .send(response);
        } catch (Refused refused) {
            refused.answer().send(response);
        } catch (UndeclaredThrowableException failure) {
            throw failure.getCause() instanceof Exception checked ? checked : failure;
        }
    }

    private Answer first(KeyedRequest keyed, RepeatableRequest request, HttpServletResponse response, Handler handler) {
        var answer = handled(request, new RecordedResponse(response), handler);
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        records.add(keyed, answer);
        return answer;
    }

    private static Answer handled(RepeatableRequest request, RecordedResponse response, Handler handler) {
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
