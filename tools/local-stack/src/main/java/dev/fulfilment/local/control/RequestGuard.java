package dev.fulfilment.local.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Accepts requests with the secret and a local Host header, which rules out DNS rebinding. */
record RequestGuard(int port, String secret) {

    static final String SECRET = "Fulfil-Secret";

    private static final int SECRET_BYTES = 32;
    private static final int FORBIDDEN = 403;

    static RequestGuard of(int port) {
        var random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return new RequestGuard(port, HexFormat.of().formatHex(random));
    }

    void check(Headers headers) {
        var hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1
                || !List.of("127.0.0.1:" + port, "localhost:" + port).contains(hosts.getFirst())) {
            throw new RefusedRequest(FORBIDDEN, "The controls answer to 127.0.0.1 and localhost only");
        }
        var given = headers.getFirst(SECRET);
        if (given == null || !MessageDigest.isEqual(given.getBytes(UTF_8), secret.getBytes(UTF_8))) {
            throw new RefusedRequest(
                    FORBIDDEN, "Only the monitor may use the controls: " + SECRET + " is missing or wrong");
        }
    }
}
