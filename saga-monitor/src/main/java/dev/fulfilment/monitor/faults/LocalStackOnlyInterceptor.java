package dev.fulfilment.monitor.faults;

import dev.fulfilment.service.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Enables the failure controls in the local stack only. Rejects any Host other than this machine's (DNS rebinding: a page whose name
 * resolves to this machine would count as same-site in the browser).
 */
@Component
class LocalStackOnlyInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> ALLOWED_HOSTS = Set.of("127.0.0.1", "localhost");

    private final ControlsProperties properties;

    LocalStackOnlyInterceptor(ControlsProperties properties) {
        this.properties = properties;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/controls/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (properties.address() == null) {
            throw new NotFound("The failure controls exist in the local stack only: ./fulfil up");
        }
        if (!ALLOWED_HOSTS.contains(request.getServerName())) {
            var detail = "The failure controls answer to 127.0.0.1 and localhost only";
            throw new ErrorResponseException(
                    HttpStatus.FORBIDDEN, ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail), null);
        }
        return true;
    }
}
