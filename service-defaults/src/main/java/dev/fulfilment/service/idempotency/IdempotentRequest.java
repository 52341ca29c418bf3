package dev.fulfilment.service.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A request and the key that it came with.
 *
 * @param scope method and path: elsewhere the same key is another one
 * @param fingerprint differs where query or body differ
 */
record IdempotentRequest(String scope, IdempotencyKey key, String fingerprint) {

    static IdempotentRequest of(HttpServletRequest request, byte[] body) {
        var key = IdempotencyKey.of(Collections.list(request.getHeaders(IdempotencyKey.HEADER)));
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        var digest = sha256(query + "\n");
        return new IdempotentRequest(
                request.getMethod() + " " + request.getRequestURI(),
                key,
                HexFormat.of().formatHex(digest.digest(body)));
    }

    /** The same for the same scope and key in every instance; for two others it is as good as never the same. */
    long lock() {
        return ByteBuffer.wrap(sha256(scope + "\n" + key.value()).digest()).getLong();
    }

    private static MessageDigest sha256(String beginning) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(beginning.getBytes(UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
