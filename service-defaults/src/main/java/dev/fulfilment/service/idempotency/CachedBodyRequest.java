package dev.fulfilment.service.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** Request with a buffered body, which each attempt to handle the request reads again. */
final class CachedBodyRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    /** Buffers the body, at most the body limit: beyond it the underlying stream fails. */
    CachedBodyRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readAllBytes();
    }

    IdempotentRequest keyed() {
        return IdempotentRequest.of(this, body);
    }

    /** Fails before any asynchronous work starts, which would run outside the transaction. */
    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        throw new IllegalStateException(
                "%s responds asynchronously, after its transaction, so it must be annotated with @IgnoresIdempotencyKey"
                        .formatted(getRequestURI()));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ByteArrayServletInputStream(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(getInputStream(), encoding == null ? UTF_8.name() : encoding));
    }
}
