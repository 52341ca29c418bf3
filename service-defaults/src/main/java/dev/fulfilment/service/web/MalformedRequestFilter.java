package dev.fulfilment.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ForwardedHeaderUtils;

/**
 * Refuses a query, a {@code Content-Type} or a forwarding header that cannot be read. The server and Spring parse them late, wherever they are first
 * asked for, and fail with exceptions that say nothing about the request.
 */
final class MalformedRequestFilter extends OncePerRequestFilter {

    private static final List<String> FORWARDING = List.of(
            "Forwarded",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Ssl",
            "X-Forwarded-Prefix");

    private static final URI ANY_ADDRESS = URI.create("http://localhost/");

    private final HandlerExceptionResolver problems;

    MalformedRequestFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var problem = problem(request);
        if (problem == null) {
            chain.doFilter(withoutBlankAccept(request), response);
        } else {
            problems.resolveException(request, response, null, problem);
        }
    }

    private static @Nullable Exception problem(HttpServletRequest request) {
        if (!hasReadableContentType(request)) {
            return new HttpMediaTypeNotSupportedException(
                    request.getContentType(), List.of(MediaType.APPLICATION_JSON));
        }
        if (!hasReadableQuery(request)) {
            return new BadRequest("query", "must be percent-encoded UTF-8");
        }
        return hasReadableForwarding(request) ? null : new BadRequest("Forwarded, X-Forwarded-*", "cannot be read");
    }

    private static boolean hasReadableForwarding(HttpServletRequest request) {
        if (FORWARDING.stream().allMatch(name -> request.getHeader(name) == null)) {
            return true;
        }
        try {
            var headers = new ServletServerHttpRequest(request).getHeaders();
            return ForwardedHeaderUtils.adaptFromForwardedHeaders(ANY_ADDRESS, headers)
                            .build()
                    != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A blank {@code Accept} says as much as none, but the actuator fails to parse it. */
    private static HttpServletRequest withoutBlankAccept(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.isBlank()) {
            return request;
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getHeader(String name) {
                return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? null : super.getHeader(name);
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                        ? Collections.emptyEnumeration()
                        : super.getHeaders(name);
            }
        };
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
