package dev.fulfilment.monitor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * CSRF protection: rejects cross-site writes by {@code Origin} and {@code Sec-Fetch-Site}. A filter, because Actuator requests bypass
 * interceptors.
 */
@Component
class CrossSiteRequestFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Excludes {@code same-site}, which includes pages on other ports of this machine. */
    private static final Set<String> ALLOWED_FETCH_SITES = Set.of("same-origin", "none");

    private final HandlerExceptionResolver problems;

    /** Lazy, because filters are created before the server starts and the resolver depends on nearly every other bean. */
    CrossSiteRequestFilter(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isCrossSite(request)) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.FORBIDDEN, "A page of another site may not change anything here");
            problems.resolveException(
                    request, response, null, new ErrorResponseException(HttpStatus.FORBIDDEN, problem, null));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isCrossSite(HttpServletRequest request) {
        var fetchSite = request.getHeader("Sec-Fetch-Site");
        return (fetchSite != null && !ALLOWED_FETCH_SITES.contains(fetchSite)) || CorsUtils.isCorsRequest(request);
    }
}
