package dev.fulfilment.service.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Calls a handler inside the transaction of its idempotency key. An adapter and no filter, because here the handler is known
 * and exceptions are not yet mapped to problems.
 */
final class IdempotentHandlerAdapter extends RequestMappingHandlerAdapter {

    private final IdempotentExecutor executor;

    IdempotentHandlerAdapter(IdempotentExecutor executor) {
        this.executor = executor;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        if (!IdempotencyPolicy.include(request, handler)) {
            return super.handleInternal(request, response, handler);
        }
        executor.execute(
                request, response, (repeatable, recorded) -> super.handleInternal(repeatable, recorded, handler));
        return null;
    }
}
