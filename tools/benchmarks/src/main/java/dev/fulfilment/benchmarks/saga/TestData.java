package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Creates the customers and products of the orders over REST. */
final class TestData {

    static final int CUSTOMERS = 1000;
    static final int POOR_CUSTOMERS = 100;
    static final int PRODUCTS = 200;
    static final int SOLD_OUT_PRODUCTS = 20;
    static final String HOT_PRODUCT = "hot-product";
    static final BigDecimal PRICE = new BigDecimal("10.00");

    /** Quantity of each product: more than a run can sell. */
    static final int STOCK = 1_000_000;

    private static final String DEPOSIT = "10000000.00";
    private static final Duration PRICE_LIST_TIMEOUT = Duration.ofSeconds(60);

    private final Suite suite;

    TestData(Suite suite) {
        this.suite = suite;
    }

    static String customer(int number) {
        return "customer-" + number;
    }

    static String poorCustomer(int number) {
        return "poor-customer-" + number;
    }

    static String product(int number) {
        return "product-" + number;
    }

    static String soldOutProduct(int number) {
        return "sold-out-" + number;
    }

    /** Returns the products in stock. */
    static List<String> stocked() {
        var names = new ArrayList<>(
                IntStream.range(0, PRODUCTS).mapToObj(TestData::product).toList());
        names.add(HOT_PRODUCT);
        return names;
    }

    /** Returns when order-service knows all prices. */
    void open() throws SQLException {
        try (var payments = new Connection(suite.port(Suite.PAYMENTS));
                var inventory = new Connection(suite.port(Suite.INVENTORY))) {
            for (int number = 0; number < CUSTOMERS; number++) {
                openAccount(payments, customer(number));
                deposit(payments, customer(number));
            }
            for (int number = 0; number < POOR_CUSTOMERS; number++) {
                openAccount(payments, poorCustomer(number));
            }
            for (var product : stocked()) {
                list(inventory, product);
                require(inventory, Request.post("/products/" + product + "/receipts", "{\"quantity\":" + STOCK + "}"));
            }
            for (int number = 0; number < SOLD_OUT_PRODUCTS; number++) {
                list(inventory, soldOutProduct(number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitPrices(stocked().size() + SOLD_OUT_PRODUCTS);
    }

    private static void openAccount(Connection payments, String customer) throws IOException {
        require(payments, Request.put("/accounts/" + customer, "{\"currency\":\"EUR\"}"));
    }

    private static void deposit(Connection payments, String customer) throws IOException {
        require(payments, Request.post("/accounts/" + customer + "/deposits", "{\"amount\":" + DEPOSIT + "}"));
    }

    private static void list(Connection inventory, String product) throws IOException {
        var json = "{\"name\":\"Something\",\"price\":{\"amount\":" + PRICE + ",\"currency\":\"EUR\"}}";
        require(inventory, Request.put("/products/" + product, json));
    }

    private static void require(Connection connection, byte[] request) throws IOException {
        var answer = connection.send(request);
        if (answer.status() >= 300) {
            throw new IllegalStateException("refused: " + answer);
        }
    }

    private void awaitPrices(int count) throws SQLException {
        try (var database = suite.database(Suite.ORDERS)) {
            var known = Waiting.until(
                    () -> Sql.number(database, "select count(*) from listed_product") == count, PRICE_LIST_TIMEOUT);
            if (!known) {
                throw new IllegalStateException("order-service does not know all prices");
            }
        }
    }
}
