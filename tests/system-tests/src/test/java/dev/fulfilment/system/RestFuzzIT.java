package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sends hostile requests to every operation of every service. Settings: {@code rest.fuzz.seed}, {@code rest.fuzz.requests}.
 * The refused requests of a batch are sent a second time while the suite is idle: they must not change the databases.
 */
class RestFuzzIT {

    private static final long SEED = Long.getLong("rest.fuzz.seed", 20_261_201);
    private static final int REQUESTS = Integer.getInteger("rest.fuzz.requests", 20_000);
    private static final int BATCH = 2_000;
    private static final int CLIENTS = 16;
    private static final int SHOWN = 40;

    private final SuiteClient client = new SuiteClient();
    private final List<Attempt> failed = new ArrayList<>();
    private final List<String> effects = new ArrayList<>();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private List<RestOperation> operations = List.of();
    private Map<String, List<String>> known = Map.of();

    private record Attempt(RawRequest request, RawRequest.Answer answer) {

        @Override
        public String toString() {
            return "%s: %s%n%s".formatted(request.operation(), answer, request);
        }
    }

    @BeforeEach
    void thereIsSomethingToAskFor() {
        var products = Stream.generate(() -> client.product("1.00", 1_000_000))
                .limit(3)
                .toList();
        var customers =
                Stream.generate(() -> client.customer("1000.00")).limit(3).toList();
        var orders = new ArrayList<String>();
        for (var customer : customers) {
            orders.add(client.placeOrder(customer, products.getFirst(), 1, "DE"));
            orders.add(client.placeOrder(customer, products.getLast(), 2, "AQ"));
            orders.add(draft(customer, products.getFirst()));
        }
        orders.add(UUID.randomUUID().toString());
        park(orders.getFirst());
        operations = new RestOperations(client).all();
        known = known(products, customers, orders);
    }

    private String draft(String customer, String product) {
        var draft = Map.of(
                "customerId", customer, "draft", true, "items", List.of(Map.of("productId", product, "quantity", 1)));
        return client.post("order-service", "/orders", draft)
                .body()
                .path("orderId")
                .stringValue();
    }

    private void park(String order) {
        client.awaitEnd(order);
        try (var broker = new BrokerClient()) {
            for (var record = 0; record < 20; record++) {
                broker.send("orders", UUID.randomUUID().toString(), "poison".getBytes(UTF_8));
            }
            broker.awaitConsumed();
        }
    }

    private static Map<String, List<String>> known(List<String> products, List<String> customers, List<String> orders) {
        return Map.ofEntries(
                Map.entry("orderId", orders),
                Map.entry("customerId", customers),
                Map.entry("productId", products),
                Map.entry("service", List.of("order-service", "payment-service", "inventory-service", "nobody")),
                Map.entry(
                        "id",
                        IntStream.rangeClosed(1, 30).mapToObj(Integer::toString).toList()),
                Map.entry("currency", List.of("EUR", "EUR", "USD")),
                Map.entry("country", List.of("DE", "FR", "AQ")),
                Map.entry("name", List.of("Ada Lovelace")),
                Map.entry("limit", List.of("1", "20", "100")),
                Map.entry("asOf", List.of("2026-11-30T10:00:00Z", "2031-01-01T00:00:00Z")),
                Map.entry("placedAfter", List.of("2026-11-30T10:00:00Z")),
                Map.entry("atLeast", orders.stream().map(order -> order + ":1").toList()),
                Map.entry("window", List.of("PT15M", "PT1S")),
                Map.entry("waitingLongerThan", List.of("PT1S", "PT1H")),
                Map.entry("requiredMetricName", List.of("jvm.memory.used", "http.server.requests", "nothing")),
                Map.entry("key", orders),
                Map.entry("reason", List.of("wrong size")));
    }

    @AfterEach
    void noPoisonIsLeft() {
        client.discardPoison();
    }

    @Test
    void noRequestIsAnswered5xxAndNoneThatIsRefusedHasAnEffect() throws Exception {
        for (var start = 0; start < REQUESTS; start += BATCH) {
            var batch = IntStream.range(start, Math.min(start + BATCH, REQUESTS))
                    .mapToObj(index -> new RestFuzzer(operations, known, SEED, index).next())
                    .toList();
            var attempts = send(batch);
            attempts.forEach(each -> statuses.merge(each.answer().status(), 1L, Long::sum));
            failed.addAll(attempts.stream().filter(RestFuzzIT::isFailed).toList());
            checkWithoutEffect(refused(attempts));
        }
        System.out.printf(
                "REST fuzzer: seed %d, %d requests to %d operations, by status: %s%n",
                SEED, REQUESTS, operations.size(), statuses);

        assertThat(failed)
                .as("answers 5xx, or none at all; seed %d", SEED)
                .withFailMessage(this::failures)
                .isEmpty();
        assertThat(effects)
                .as("effects of requests that were refused; seed %d", SEED)
                .isEmpty();
        var order = client.placeOrder(client.customer("10.00"), client.product("1.00", 1), 1, "DE");
        assertThat(client.awaitEnd(order).path("status").stringValue()).isEqualTo("COMPLETED");
        new ServiceDatabases().assertConsistent();
    }

    /** A client that announces another length than it sends may be left without an answer. */
    private static boolean isFailed(Attempt attempt) {
        var status = attempt.answer().status();
        return status >= 500
                || (status == 0
                        && attempt.request().headers().stream()
                                .noneMatch(header -> header.startsWith("Content-Length:")));
    }

    private static List<RawRequest> refused(List<Attempt> attempts) {
        return attempts.stream()
                .filter(each -> each.answer().isRefused())
                .map(Attempt::request)
                .toList();
    }

    /** Repeats until all are refused: a request may pass because of the state that others left. */
    private void checkWithoutEffect(List<RawRequest> requests) throws Exception {
        var before = DatabaseDigest.whenIdle();
        var attempts = send(requests);
        var refusedAgain = refused(attempts);
        if (refusedAgain.size() < requests.size()) {
            checkWithoutEffect(refusedAgain);
        } else if (!DatabaseDigest.whenIdle().equals(before)) {
            effects.add(culprit(requests).toString());
        }
    }

    private RawRequest culprit(List<RawRequest> suspects) throws Exception {
        if (suspects.size() == 1) {
            return suspects.getFirst();
        }
        var half = suspects.subList(0, suspects.size() / 2);
        var before = DatabaseDigest.whenIdle();
        send(half);
        return culprit(
                DatabaseDigest.whenIdle().equals(before) ? suspects.subList(half.size(), suspects.size()) : half);
    }

    private static List<Attempt> send(List<RawRequest> requests) throws Exception {
        try (var clients =
                Executors.newFixedThreadPool(CLIENTS, Thread.ofVirtual().factory())) {
            var attempts = requests.stream()
                    .<Callable<Attempt>>map(request -> () -> new Attempt(request, request.send(port(request))))
                    .toList();
            var answers = new ArrayList<Attempt>();
            for (var attempt : clients.invokeAll(attempts)) {
                answers.add(attempt.get());
            }
            return answers;
        }
    }

    private static int port(RawRequest request) {
        return Suite.service(request.operation().service()).port();
    }

    private String failures() {
        var byOperation = failed.stream()
                .collect(groupingBy(
                        each -> each.request().operation() + " " + each.answer().status(), TreeMap::new, counting()));
        var shown = failed.stream().limit(SHOWN).map(Attempt::toString).toList();
        return "seed %d: %d failed: %s%n%s".formatted(SEED, failed.size(), byOperation, String.join("\n---\n", shown));
    }
}
