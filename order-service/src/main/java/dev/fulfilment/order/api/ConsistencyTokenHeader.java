package dev.fulfilment.order.api;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.eventstore.ConsistencyToken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Adds the consistency token to every response with one order, to be passed as {@code atLeast} to the list. Drafts are not listed. */
@RestControllerAdvice
class ConsistencyTokenHeader implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof OrderResponse order && order.status() != OrderStatus.DRAFT) {
            var sequence = new ConsistencyToken(order.orderId(), order.version());
            response.getHeaders().set(ConsistencyToken.HEADER, sequence.text());
        }
        return body;
    }
}
