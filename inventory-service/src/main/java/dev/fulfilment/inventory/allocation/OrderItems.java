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

/** What an order wants. */
public record OrderItems(List<StockLine> lines) {

    static final OrderItems NONE = new OrderItems(List.of());

    private static final int NAMED = 20;

    static OrderItems of(OrderPlaced order) {
        return new OrderItems(order.items().stream()
                .map(line -> new StockLine(line.productId(), line.quantity()))
                .toList());
    }

    /** How many of each product, all lines together, in the order in which products are locked. */
    SortedMap<ProductId, Long> wanted() {
        return lines.stream().collect(groupingBy(StockLine::productId, TreeMap::new, summingLong(StockLine::quantity)));
    }

    long pieces() {
        return lines.stream().mapToLong(StockLine::quantity).sum();
    }

    @Override
    public String toString() {
        return listing(lines.stream().map(line -> line.quantity() + " " + line.productId()), ", ");
    }

    /** Names the first ones and counts the rest: an order may have thousands of lines, an event and a log line may not. */
    static String listing(Stream<String> parts, String separator) {
        var all = parts.toList();
        var named = all.stream().limit(NAMED).collect(joining(separator));
        return all.size() <= NAMED ? named : "%s%sand %d more".formatted(named, separator, all.size() - NAMED);
    }
}
