package dev.fulfilment.service.web;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Replacements of Spring MVC's own beans. Spring Boot uses one such bean: an extension of it is primary. */
public class RestRegistrations implements WebMvcRegistrations {

    @Override
    public final RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new JsonHandlerMapping();
    }
}
