package dev.fulfilment.service.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** Selects the requests that support idempotency keys: every POST to a controller, but not to an actuator endpoint. */
final class IdempotencyPolicy {

    private IdempotencyPolicy() {}

    static boolean include(HttpServletRequest request, HandlerMethod handler) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getHeader(IdempotencyKey.HEADER) != null
                && isCovered(handler);
    }

    static boolean include(HandlerMethod handler) {
        var mapping = handler.getMethodAnnotation(RequestMapping.class);
        return mapping != null && List.of(mapping.method()).contains(RequestMethod.POST) && isCovered(handler);
    }

    private static boolean isCovered(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class)
                && !handler.hasMethodAnnotation(IgnoresIdempotencyKey.class);
    }
}
