package dev.fulfilment.local.demo;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The paths of the saga, each with an order that takes it. */
enum SagaPath {
    SHIPPED("shipped", "ada", "500.00", DemoCatalog.MACHINE, 1, "DE", "COMPLETED", ""),
    DECLINED("declined: no funds", "bob", "10.00", DemoCatalog.MACHINE, 1, "FR", "CANCELLED", "insufficient.?funds"),
    OUT_OF_STOCK(
            "out of stock, refunded", "cleo", "500.00", DemoCatalog.GRINDER, 3, "IT", "CANCELLED", "out.?of.?stock"),
    NOT_SERVED(
            "not served, released, refunded",
            "dora",
            "500.00",
            DemoCatalog.MACHINE,
            1,
            "AQ",
            "CANCELLED",
            "country.?not.?served|not served"),
    /** Races the dispatch: if it loses, the order is shipped and COMPLETED. */
    CANCELLED(
            "cancelled at once",
            "emil",
            "500.00",
            DemoCatalog.MACHINE,
            1,
            "DE",
            "CANCELLED|COMPLETED",
            "customer.?request|^$"),
    TOO_LATE("cancelled too late, refused", "fay", "500.00", DemoCatalog.MACHINE, 1, "DE", "COMPLETED", "");

    final String title;
    final String customer;
    final BigDecimal deposit;
    final String product;
    final int quantity;
    final String country;
    final String lastStatus;
    private final Pattern reason;

    SagaPath(
            String title,
            String customer,
            String deposit,
            String product,
            int quantity,
            String country,
            String lastStatus,
            String reason) {
        this.title = title;
        this.customer = customer;
        this.deposit = new BigDecimal(deposit);
        this.product = product;
        this.quantity = quantity;
        this.country = country;
        this.lastStatus = lastStatus;
        this.reason = Pattern.compile(reason, Pattern.CASE_INSENSITIVE);
    }

    boolean endsWith(String status, String reportedReason) {
        return status.matches(lastStatus) && reason.matcher(reportedReason).find();
    }

    boolean cancelsAtOnce() {
        return this == CANCELLED;
    }

    boolean cancelsAtTheEnd() {
        return this == TOO_LATE;
    }
}
