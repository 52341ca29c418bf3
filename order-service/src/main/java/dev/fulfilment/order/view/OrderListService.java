package dev.fulfilment.order.view;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Pages of the list, by keyset pagination. */
@Service
class OrderListService {

    private final OrderListRepository list;

    OrderListService(OrderListRepository list) {
        this.list = list;
    }

    /** @param after the {@code next} of the previous page; null for the first page */
    OrderPage page(OrderFilter filter, @Nullable String after, int limit) {
        var cursor = after == null ? null : PageCursor.parse(after);
        // One row more than the page has shows whether there is a next page.
        var rows = list.read(filter, cursor, limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? PageCursor.of(shown.getLast()).text() : null;
        return new OrderPage(shown, next);
    }
}
