package dev.fulfilment.service.web;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Ignores the charset in an {@code Accept}: JSON is UTF-8 (RFC 8259). The mapping accepts any charset, but the converter not,
 * which would show after the handler has committed its effect.
 */
final class CharsetIgnoringNegotiation extends HeaderContentNegotiationStrategy {

    private static final String CHARSET = "charset";

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        return super.resolveMediaTypes(request).stream()
                .map(CharsetIgnoringNegotiation::withoutCharset)
                .toList();
    }

    private static MediaType withoutCharset(MediaType type) {
        var parameters = new LinkedHashMap<>(type.getParameters());
        return parameters.keySet().removeIf(CHARSET::equalsIgnoreCase) ? new MediaType(type, parameters) : type;
    }
}
