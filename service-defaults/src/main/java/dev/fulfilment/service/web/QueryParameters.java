package dev.fulfilment.service.web;

import static java.util.stream.Collectors.toCollection;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Strict check of query parameters before every operation of a service: an ignored parameter would answer a question that
 * the client did not ask. The operations of libraries (OpenAPI, actuator) are not checked, as their signatures do not show
 * all of their parameters.
 */
final class QueryParameters implements HandlerInterceptor {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

    /** @throws BadRequest when a parameter is unknown, empty, unreadable or given more than once */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && isStrict(operation) && isFirst(request)) {
            var names = known.computeIfAbsent(operation.getMethod(), method -> names(operation));
            request.getParameterMap().forEach((name, values) -> check(name, values, names));
        }
        return true;
    }

    private static boolean isStrict(HandlerMethod operation) {
        return !operation.getBeanType().getPackageName().startsWith("org.spring");
    }

    /** Returns false for the error page of a failed request, and for the second dispatch of an asynchronous one. */
    private static boolean isFirst(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST;
    }

    private static SortedSet<String> names(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(QueryParameters::name)
                .collect(toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        var declared = parameter.getParameterAnnotation(RequestParam.class);
        return declared == null || declared.name().isEmpty()
                ? String.valueOf(parameter.getParameterName())
                : declared.name();
    }

    private static void check(String name, String[] values, SortedSet<String> known) {
        if (!known.contains(name)) {
            throw new BadRequest(
                    name,
                    known.isEmpty() ? "is not known" : "is not known; known parameters: " + String.join(", ", known));
        }
        if (values.length != 1) {
            throw new BadRequest(name, "must be given once");
        }
        if (values[0].isBlank()) {
            throw new BadRequest(name, "must not be empty");
        }
        // Spring trims them, and reads what is left as if it were not given.
        if (values[0].chars().anyMatch(Character::isISOControl)) {
            throw new BadRequest(name, "must not contain control characters");
        }
    }
}
