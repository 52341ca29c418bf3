package dev.fulfilment.order.view;

import dev.fulfilment.order.view.OrderPage.ListedOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts the list into pages. */
@Component
class OrderListService {

    private final OrderListRepository list;
    private final Cursors cursors;

    OrderListService(OrderListRepository list, Cursors cursors) {
        this.list = list;
        this.cursors = cursors;
    }

    /** @param after the cursor that the page before gave; null for the first page */
    OrderPage page(OrderFilter filter, @Nullable String after, int limit) {
        var end = after == null ? null : cursors.read(filter, after);
        // One more than is shown, to see whether there is more.
        var rows = list.read(filter, end, limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? cursors.write(filter, PageEnd.at(shown.getLast())) : null;
        return new OrderPage(listed(shown), next);
    }

    private static List<ListedOrder> listed(List<OrderRow> rows) {
        return rows.stream().map(ListedOrder::of).toList();
    }
}
