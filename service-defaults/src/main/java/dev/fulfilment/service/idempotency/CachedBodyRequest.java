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

/** A request whose body was read, and can be read again by each attempt to answer it. */
final class CachedBodyRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    /** The body that is hashed is the one that the handler gets. */
    CachedBodyRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readAllBytes();
    }

    IdempotentRequest keyed() {
        return IdempotentRequest.of(this, body);
    }

    /** Before anything is done that would be done outside of the transaction. */
    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        throw new IllegalStateException("%s answers after its transaction, so it must be marked @IgnoresIdempotencyKey"
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
