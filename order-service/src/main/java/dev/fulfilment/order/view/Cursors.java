package dev.fulfilment.order.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.web.BadRequest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The ends of pages as texts for clients to hand back. A text is signed together with the filter of its list: one that was
 * changed, made up, or taken from another list is refused.
 */
@Component
class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int END = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

    /** As many that the text has no spare bits, which could be changed unnoticed. */
    private static final int SIGNATURE = 17;

    private static final String RULE =
            "must be the \"next\" of a page with the same customerId, status and placedAfter";

    /** Read when it is first needed, for the beans are there before the tables. */
    private final SingletonSupplier<SecretKeySpec> key;

    Cursors(JdbcTemplate jdbc) {
        this.key = SingletonSupplier.of(
                () -> new SecretKeySpec(jdbc.queryForObject("select key from cursor_key", byte[].class), ALGORITHM));
    }

    String write(OrderFilter filter, PageEnd end) {
        var id = end.orderId().value();
        var bytes = ByteBuffer.allocate(END + SIGNATURE)
                .putLong(end.placedAt().getEpochSecond())
                .putInt(end.placedAt().getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        bytes.put(signature(filter, bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws BadRequest when this is not a text that {@link #write} made for this filter */
    PageEnd read(OrderFilter filter, String cursor) {
        var bytes = ByteBuffer.wrap(decode(cursor));
        if (bytes.capacity() != END + SIGNATURE || !isSigned(filter, bytes.array())) {
            throw new BadRequest("after", RULE);
        }
        var placedAt = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        return new PageEnd(placedAt, new OrderId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("after", RULE);
        }
    }

    private boolean isSigned(OrderFilter filter, byte[] bytes) {
        var given = ByteBuffer.allocate(SIGNATURE).put(bytes, END, SIGNATURE).array();
        return MessageDigest.isEqual(signature(filter, bytes), given);
    }

    private byte[] signature(OrderFilter filter, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key.obtain());
            mac.update(bytes, 0, END);
            var whole = mac.doFinal(filter.text().getBytes(UTF_8));
            return ByteBuffer.allocate(SIGNATURE).put(whole, 0, SIGNATURE).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
