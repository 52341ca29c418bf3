package dev.fulfilment.service.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Request with an idempotency key.
 *
 * @param scope method and path, within which a key is unique
 * @param fingerprint hash of query and body
 */
record IdempotentRequest(String scope, IdempotencyKey key, String fingerprint) {

    static IdempotentRequest of(HttpServletRequest request, byte[] body) {
        var key = IdempotencyKey.of(Collections.list(request.getHeaders(IdempotencyKey.HEADER)));
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        var digest = sha256(query + "\n");
        return new IdempotentRequest(
                request.getMethod() + " " + path(request), key, HexFormat.of().formatHex(digest.digest(body)));
    }

    /**
     * Returns the path in its one spelling: the mapping with the decoded values of its variables. As it is sent, the same path
     * may contain encoded letters or path parameters.
     */
    private static String path(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return pattern != null && variables instanceof Map<?, ?> values
                ? UriComponentsBuilder.fromPath(pattern.toString())
                        .encode()
                        .buildAndExpand(texts(values))
                        .toUriString()
                : request.getRequestURI();
    }

    private static Map<String, String> texts(Map<?, ?> variables) {
        return variables.entrySet().stream()
                .collect(toMap(
                        each -> String.valueOf(each.getKey()),
                        each -> text(String.valueOf(each.getKey()), String.valueOf(each.getValue()))));
    }

    /** An order's id may be sent in either case. Other ids differ if their cases differ. */
    private static String text(String variable, String value) {
        return variable.equals("orderId") ? value.toLowerCase(Locale.ROOT) : value;
    }

    /** Returns the advisory lock id of scope and key: equal in every instance, and free of collisions in practice. */
    long lock() {
        return ByteBuffer.wrap(sha256(scope + "\n" + key.value()).digest()).getLong();
    }

    private static MessageDigest sha256(String prefix) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix.getBytes(UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
