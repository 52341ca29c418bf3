package dev.fulfilment.order.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.web.BadRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Keyset cursor: the key of a page's last order. Keys never change and new orders come before all older ones, so the next
 * page is the same whether orders are placed meanwhile or not.
 */
record PageCursor(Instant placedAt, OrderId orderId) {

    static PageCursor of(OrderRow last) {
        return new PageCursor(last.placedAt(), last.orderId());
    }

    /** @throws BadRequest when this is not the text of a cursor */
    static PageCursor parse(String text) {
        return decode(text)
                .filter(cursor -> OrderFilter.isInRange(cursor.placedAt()))
                .orElseThrow(() -> new BadRequest("after", "must be the \"next\" of a page"));
    }

    private static Optional<PageCursor> decode(String text) {
        try {
            var key = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(",", -1);
            return key.length == 2
                    ? Optional.of(new PageCursor(Instant.parse(key[0]), OrderId.of(key[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%s,%s".formatted(placedAt, orderId).getBytes(UTF_8));
    }
}
