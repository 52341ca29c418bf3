package dev.fulfilment.local.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Arguments of {@code ./fulfil logs --order}.
 *
 * @param order the order's id or its end
 * @param raw whether lines are shown as the services wrote them
 * @param follow whether to go on with new lines
 */
record OrderLogOptions(OrderIdSuffix order, boolean raw, boolean follow) {

    /** @throws IllegalArgumentException when they cannot be understood */
    static OrderLogOptions parse(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        var raw = rest.remove("--raw");
        var follow = rest.remove("-f");
        if (rest.size() != 2 || !rest.getFirst().equals("--order")) {
            throw new IllegalArgumentException("usage: ./fulfil logs --order <id> [--raw] [-f]");
        }
        return new OrderLogOptions(OrderIdSuffix.of(rest.getLast()), raw, follow);
    }

    String text() {
        return order.text();
    }
}
