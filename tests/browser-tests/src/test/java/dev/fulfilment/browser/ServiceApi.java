package dev.fulfilment.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Calls the REST APIs of the services directly: opens accounts and places orders. */
record ServiceApi(APIRequestContext http) {

    static final String PRODUCT = "Moka pot";

    private static final Pattern ORDER_ID = Pattern.compile("\"orderId\":\"([^\"]+)\"");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Waits until order-service has consumed the price of the product. */
    void awaitPriceList() {
        openAccount("first");
        Awaitility.await().atMost(TIMEOUT).until(() -> order("first").ok());
    }

    void openAccount(String customer) {
        put("payment-service", "/accounts/" + customer, Map.of("currency", "EUR"));
        post("payment-service", "/accounts/" + customer + "/deposits", Map.of("amount", 500));
    }

    /** Places an order and returns its id. */
    String placeOrder(String customer) {
        var answer = order(customer);
        requireSuccess(answer);
        return ORDER_ID.matcher(answer.text())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private APIResponse order(String customer) {
        var content = Map.of(
                "customerId",
                customer,
                "items",
                List.of(Map.of("productId", "moka-pot", "quantity", 1)),
                "shippingAddress",
                Map.of(
                        "name", customer,
                        "street", "1 Harbour Road",
                        "city", "Port",
                        "postalCode", "10115",
                        "country", "DE"));
        return http.post(
                url("order-service", "/orders"), RequestOptions.create().setData(content));
    }

    private void put(String service, String path, Map<String, ?> content) {
        requireSuccess(http.put(url(service, path), RequestOptions.create().setData(content)));
    }

    private void post(String service, String path, Map<String, ?> content) {
        requireSuccess(http.post(url(service, path), RequestOptions.create().setData(content)));
    }

    private static void requireSuccess(APIResponse answer) {
        if (!answer.ok()) {
            throw new IllegalStateException(answer.status() + ": " + answer.text());
        }
    }

    private static String url(String service, String path) {
        return "http://127.0.0.1:" + LocalStack.up().port(service) + path;
    }
}
