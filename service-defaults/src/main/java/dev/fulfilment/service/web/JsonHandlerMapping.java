package dev.fulfilment.service.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Makes every REST controller produce JSON, and consume JSON where it has a body, unless its mapping names another type. Part
 * of the mapping, so that a request is refused with 406 or 415 before the handler runs: Spring otherwise negotiates the
 * response after the handler has committed its effect.
 */
final class JsonHandlerMapping extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
        var mapping = super.getMappingForMethod(method, handlerType);
        return mapping != null && AnnotatedElementUtils.hasAnnotation(handlerType, RestController.class)
                ? json(mapping, method)
                : mapping;
    }

    private static RequestMappingInfo json(RequestMappingInfo mapping, Method method) {
        var json = mapping.mutate();
        if (mapping.getProducesCondition().isEmpty()) {
            json.produces(MediaType.APPLICATION_JSON_VALUE);
        }
        if (mapping.getConsumesCondition().isEmpty() && hasBody(method)) {
            json.consumes(MediaType.APPLICATION_JSON_VALUE);
        }
        return json.build();
    }

    private static boolean hasBody(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> AnnotatedElementUtils.hasAnnotation(parameter, RequestBody.class));
    }
}
