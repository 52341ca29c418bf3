package dev.fulfilment.service.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Records a handler's response without sending it, so that a rolled back attempt leaves no trace. */
final class RecordedResponse extends ContentCachingResponseWrapper {

    private final HttpHeaders headers = new HttpHeaders();
    private int status = SC_OK;

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    StoredResponse toStoredResponse() {
        var lines = headers.headerNames().stream()
                .filter(not(HttpHeaders.CONTENT_LENGTH::equalsIgnoreCase))
                .flatMap(name -> headers.getOrEmpty(name).stream().map(value -> StoredResponse.header(name, value)))
                .toList();
        return new StoredResponse(status, lines, getContentAsByteArray());
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int code, boolean clearBuffer) {
        status = code;
        setHeader(HttpHeaders.LOCATION, location);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.set(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        headers.add(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public void setDateHeader(String name, long date) {
        headers.setDate(name, date);
    }

    @Override
    public void addDateHeader(String name, long date) {
        headers.setDate(name, date);
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.getFirst(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.headerNames();
    }

    @Override
    public void setContentType(@Nullable String type) {
        setHeader(HttpHeaders.CONTENT_TYPE, type);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(HttpHeaders.CONTENT_TYPE);
    }

    /** Text is written as UTF-8; a converter that uses another charset encodes it itself. */
    @Override
    public String getCharacterEncoding() {
        return UTF_8.name();
    }

    @Override
    public void setCharacterEncoding(String encoding) {}

    @Override
    public void setCharacterEncoding(Charset encoding) {}
}
