package dev.fulfilment.benchmarks.saga;

import java.util.SplittableRandom;

/** The orders to place. Equal in every run: the order's number is the seed. */
enum Workload {
    /** All end well; customers and products are drawn evenly. */
    NORMAL("all end well"),
    /** One in ten fails at each of the three steps. */
    MIX("10 % fail at each step"),
    /** All are for one product. */
    HOT("one product");

    private final String words;

    Workload(String words) {
        this.words = words;
    }

    String description() {
        return words;
    }

    Kind kind(long number) {
        if (this != MIX) {
            return Kind.GOOD;
        }
        return switch ((int) (number % 10)) {
            case 1 -> Kind.WITHOUT_FUNDS;
            case 4 -> Kind.WITHOUT_STOCK;
            case 7 -> Kind.UNSERVED;
            default -> Kind.GOOD;
        };
    }

    /** Returns the request that places the order with this number. */
    byte[] request(long number) {
        var random = new SplittableRandom(number);
        var kind = kind(number);
        var customer = kind == Kind.WITHOUT_FUNDS
                ? TestData.poorCustomer(random.nextInt(TestData.POOR_CUSTOMERS))
                : TestData.customer(random.nextInt(TestData.CUSTOMERS));
        return Request.post(
                "/orders", """
                {"customerId":"%s","items":[{"productId":"%s","quantity":1}],"shippingAddress":{"name":"Ada Lovelace",\
                "street":"Hauptstr. 1","city":"Berlin","postalCode":"10115","country":"%s"}}""".formatted(customer, product(kind, random), kind == Kind.UNSERVED ? "AQ" : "DE"));
    }

    private String product(Kind kind, SplittableRandom random) {
        if (kind == Kind.WITHOUT_STOCK) {
            return TestData.soldOutProduct(random.nextInt(TestData.SOLD_OUT_PRODUCTS));
        }
        return this == HOT ? TestData.HOT_PRODUCT : TestData.product(random.nextInt(TestData.PRODUCTS));
    }
}
