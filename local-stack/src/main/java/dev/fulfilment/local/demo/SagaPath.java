package dev.fulfilment.local.demo;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The paths of the saga, each with an order that takes it. */
enum SagaPath {
    SHIPPED("shipped", "ada", "500.00", Shop.MACHINE, 1, "DE", "COMPLETED", ""),
    DECLINED("declined: no funds", "bob", "10.00", Shop.MACHINE, 1, "FR", "CANCELLED", "insufficient.?funds"),
    OUT_OF_STOCK("out of stock, refunded", "cleo", "500.00", Shop.GRINDER, 3, "IT", "CANCELLED", "out.?of.?stock"),
    NOT_SERVED(
            "not served, released, refunded",
            "dora",
            "500.00",
            Shop.MACHINE,
            1,
            "AQ",
            "CANCELLED",
            "country.?not.?served|not served");

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

    boolean endsWith(String status, String toldReason) {
        return status.equals(lastStatus) && reason.matcher(toldReason).find();
    }

    /** Only who gets the goods pays for them. */
    boolean costs() {
        return this == SHIPPED;
    }
}
