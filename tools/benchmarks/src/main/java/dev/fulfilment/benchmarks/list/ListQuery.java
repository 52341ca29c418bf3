package dev.fulfilment.benchmarks.list;

import java.util.Random;
import java.util.function.Function;

/** Queries of the order list. Each walk draws another customer, who has about 100 orders. */
enum ListQuery {
    ALL("all orders", _ -> ""),
    BY_CUSTOMER("of a customer", random -> "&customerId=" + customer(random)),
    MOST("with the status of most (COMPLETED)", _ -> "&status=COMPLETED"),
    SOME("with the status of one in twenty (CANCELLED)", _ -> "&status=CANCELLED"),
    FEW("with the status of one in a thousand (PAID)", _ -> "&status=PAID"),
    BY_CUSTOMER_AND_STATUS("of a customer, CANCELLED", random -> "&status=CANCELLED&customerId=" + customer(random)),
    SINCE("placed in the last months", _ -> "&placedAfter=" + ManyOrders.MIDDLE),
    SOME_SINCE("CANCELLED, placed in the last months", _ -> "&status=CANCELLED&placedAfter=" + ManyOrders.MIDDLE);

    private final String words;
    private final Function<Random, String> filter;

    ListQuery(String words, Function<Random, String> filter) {
        this.words = words;
        this.filter = filter;
    }

    String words() {
        return words;
    }

    String filter(Random random) {
        return filter.apply(random);
    }

    private static String customer(Random random) {
        return "customer-" + random.nextInt(ManyOrders.CUSTOMERS);
    }
}
