package dev.fulfilment.inventory.allocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingLong;

import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.StockLine;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ordered quantities. */
public record OrderItems(List<StockLine> lines) {

    static final OrderItems NONE = new OrderItems(List.of());

    private static final int LISTED = 20;

    static OrderItems of(OrderPlaced order) {
        return new OrderItems(order.items().stream()
                .map(line -> new StockLine(line.productId(), line.quantity()))
                .toList());
    }

    /** Returns the total quantity of each product, sorted as products are locked. */
    SortedMap<ProductId, Long> quantities() {
        return lines.stream().collect(groupingBy(StockLine::productId, TreeMap::new, summingLong(StockLine::quantity)));
    }

    long pieces() {
        return lines.stream().mapToLong(StockLine::quantity).sum();
    }

    @Override
    public String toString() {
        return listing(lines.stream().map(line -> line.quantity() + " " + line.productId()), ", ");
    }

    /** Lists the first parts and counts the rest: an order can have thousands of lines, an event or a log entry must not. */
    static String listing(Stream<String> parts, String separator) {
        var all = parts.toList();
        var listed = all.stream().limit(LISTED).collect(joining(separator));
        return all.size() <= LISTED ? listed : "%s%sand %d more".formatted(listed, separator, all.size() - LISTED);
    }
}
