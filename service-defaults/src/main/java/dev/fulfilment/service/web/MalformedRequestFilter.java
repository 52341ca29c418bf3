package dev.fulfilment.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses a query or a {@code Content-Type} that cannot be read. The server and Spring parse them late, wherever they are first
 * asked for, and fail with exceptions that say nothing about the request.
 */
final class MalformedRequestFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    MalformedRequestFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, problem);
        }
    }

    private static @Nullable Exception problem(HttpServletRequest request) {
        if (!hasReadableContentType(request)) {
            return new HttpMediaTypeNotSupportedException(
                    request.getContentType(), List.of(MediaType.APPLICATION_JSON));
        }
        return hasReadableQuery(request) ? null : new BadRequest("query", "must be percent-encoded UTF-8");
    }

    private static boolean hasReadableContentType(HttpServletRequest request) {
        var type = request.getContentType();
        try {
            return type == null
                    || type.isEmpty()
                    || MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Tomcat parses the query here, and remembers the result. */
    private static boolean hasReadableQuery(HttpServletRequest request) {
        try {
            return request.getQueryString() == null || request.getParameterMap() != null;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
