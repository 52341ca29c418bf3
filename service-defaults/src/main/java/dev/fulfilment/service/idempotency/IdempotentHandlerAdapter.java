package dev.fulfilment.service.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Spring's own way of calling a handler, within the transaction of its key where there is one. Here and not in a filter:
 * here the handler is known, and what is thrown has yet to become a problem.
 */
final class IdempotentHandlerAdapter extends RequestMappingHandlerAdapter {

    private final IdempotentExecutor oncePerKey;

    IdempotentHandlerAdapter(IdempotentExecutor oncePerKey) {
        this.oncePerKey = oncePerKey;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        if (!IdempotencyPolicy.include(request, handler)) {
            return super.handleInternal(request, response, handler);
        }
        oncePerKey.answer(
                request, response, (repeatable, recorded) -> super.handleInternal(repeatable, recorded, handler));
        return null;
    }
}
