package dev.fulfilment.service.logging;

import dev.fulfilment.events.OrderId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Puts the order id of the path into the MDC while a request is handled. */
public final class OrderIdLoggingInterceptor implements AsyncHandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("orderId") instanceof String text) {
            log(text);
        }
        return true;
    }

    private static void log(String text) {
        try {
            MDC.put(SagaLog.ORDER, OrderId.of(text).text());
        } catch (IllegalArgumentException noOrder) {
            // The handler rejects it; unchecked client input must not reach the log.
        }
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        MDC.remove(SagaLog.ORDER);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove(SagaLog.ORDER);
    }
}
