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
 * Refuses what a page of somebody else's would change here: whoever looks at that page may reach the monitor, and its browser
 * would send the request. A filter, because the Actuator's requests pass no interceptor.
 */
@Component
class CrossSiteRequestFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** The browser's own word. {@code same-site} is another port of this machine, for instance. */
    private static final Set<String> ALLOWED_FETCH_SITES = Set.of("same-origin", "none");

    private final HandlerExceptionResolver problems;

    /** A filter is made before the server starts, and with it all that it wants: the resolver wants nearly everything. */
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
