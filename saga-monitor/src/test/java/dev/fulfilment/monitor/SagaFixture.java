package dev.fulfilment.monitor;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderLine;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.events.StockLine;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Builds the events of an order of two desks: one step each 100 ms, each caused by the previous one. */
public final class SagaFixture {

    public static final Money DUE = Money.of("199.80", "EUR");

    private final OrderId orderId;
    private final CustomerId customer;
    private final String product;
    private final Instant begin;
    private final List<Envelope<?>> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private long version;

    private SagaFixture(String customer, Instant begin) {
        this(customer, begin, begin);
    }

    private SagaFixture(String customer, Instant opened, Instant begin) {
        this.begin = begin.truncatedTo(ChronoUnit.MILLIS);
        this.orderId = new OrderId(id(opened));
        this.customer = CustomerId.of(customer);
        this.product = "desk-" + orderId.text().substring(24);
    }

    public static SagaFixture of(String customer) {
        return new SagaFixture(customer, Instant.now());
    }

    public static SagaFixture placedAt(Instant begin) {
        return new SagaFixture("ada", begin);
    }

    /** Returns an order that was a draft, which publishes nothing, until it is placed now. */
    public static SagaFixture draft(String customer, Instant opened) {
        return new SagaFixture(customer, opened, Instant.now());
    }

    /** Returns a UUIDv7 of that time. */
    public static UUID id(Instant time) {
        var random = ThreadLocalRandom.current();
        var high = time.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    public static SagaFixture shipped(String customer) {
        return of(customer).place().charge().allocate().ship().end(OrderStatus.COMPLETED, null);
    }

    public static SagaFixture declined(String customer) {
        return of(customer).place().decline().end(OrderStatus.CANCELLED, "INSUFFICIENT_FUNDS");
    }

    public static SagaFixture outOfStock(String customer) {
        return of(customer)
                .place()
                .charge()
                .refuseAllocation()
                .requestRefund(RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED)
                .refund()
                .end(OrderStatus.CANCELLED, "OUT_OF_STOCK");
    }

    public static SagaFixture notServed(String customer) {
        return of(customer)
                .place()
                .charge()
                .allocate()
                .refuseShipment()
                .release()
                .requestRefund(RefundPayment.Reason.SHIPMENT_FAILED)
                .refund()
                .end(OrderStatus.CANCELLED, "COUNTRY_NOT_SERVED");
    }

    public OrderId orderId() {
        return orderId;
    }

    public String product() {
        return product;
    }

    public List<Envelope<?>> events() {
        return List.copyOf(events);
    }

    public List<String> types() {
        return events.stream().map(SagaFixture::type).toList();
    }

    public Envelope<?> last() {
        return events.getLast();
    }

    public static String type(Envelope<?> event) {
        return FulfilmentEvents.CATALOG.typeOf(event.payload()).name();
    }

    public static String topic(Envelope<?> event) {
        return FulfilmentEvents.CATALOG.typeOf(event.payload()).topic().name();
    }

    public SagaFixture place() {
        return add(new OrderPlaced(orderId, customer, lines(), DUE.amount(), DUE.currency(), berlin()));
    }

    public SagaFixture charge() {
        return charge(DUE);
    }

    public SagaFixture charge(Money amount) {
        return add(new PaymentProcessed(orderId, customer, amount.amount(), amount.currency()));
    }

    public SagaFixture decline() {
        return add(
                new PaymentDeclined(orderId, customer, PaymentDeclined.Reason.INSUFFICIENT_FUNDS, "ada has 10.00 EUR"));
    }

    public SagaFixture allocate() {
        return allocate(2);
    }

    public SagaFixture allocate(int quantity) {
        return add(new InventoryAllocated(orderId, stock(quantity)));
    }

    public SagaFixture refuseAllocation() {
        return add(new InventoryAllocationFailed(
                orderId, InventoryAllocationFailed.Reason.OUT_OF_STOCK, "2 ordered, 1 available"));
    }

    public SagaFixture ship() {
        return add(new OrderShipped(orderId, "TRACK-1"));
    }

    public SagaFixture refuseShipment() {
        return add(new ShipmentFailed(orderId, ShipmentFailed.Reason.COUNTRY_NOT_SERVED, "AQ is not served"));
    }

    public SagaFixture release() {
        return release(2);
    }

    public SagaFixture release(int quantity) {
        return add(new InventoryReleased(orderId, stock(quantity)));
    }

    public SagaFixture requestRefund(RefundPayment.Reason reason) {
        return add(new RefundPayment(orderId, reason, "the step could not be done"));
    }

    public SagaFixture refund() {
        return refund(DUE);
    }

    public SagaFixture refund(Money amount) {
        return add(new PaymentRefunded(orderId, customer, amount.amount(), amount.currency()));
    }

    public SagaFixture requestCancellation() {
        return add(new OrderCancellationRequested(
                orderId, OrderCancellationRequested.Reason.CUSTOMER_REQUEST, "the wrong size"));
    }

    public SagaFixture end(OrderStatus status, @Nullable String reason) {
        return report(status, reason);
    }

    public SagaFixture report(OrderStatus status, @Nullable String reason) {
        version++;
        return add(new OrderUpdated(
                orderId,
                version,
                customer,
                status,
                reason,
                null,
                lines(),
                DUE.amount(),
                DUE.currency(),
                berlin(),
                begin,
                time()));
    }

    /** Removes the last event but keeps its sequence number used. */
    public SagaFixture loseLast() {
        events.removeLast();
        return this;
    }

    /** Gives the last event the sequence number of the previous one on its topic. */
    public SagaFixture reuseNumber() {
        var event = events.removeLast();
        events.add(new Envelope<>(
                event.eventId(),
                event.timestamp(),
                event.sequence() - 1,
                event.correlationId(),
                event.causationId(),
                event.payload()));
        return this;
    }

    private SagaFixture add(Event event) {
        var type = FulfilmentEvents.CATALOG.typeOf(event);
        var sequence = sequences.merge(type.topic().name(), 1L, Long::sum);
        var cause = events.isEmpty() ? null : events.getLast().eventId();
        events.add(new Envelope<>(id(time()), time(), sequence, orderId.text(), cause, event));
        return this;
    }

    private Instant time() {
        return begin.plus(Duration.ofMillis(100L * events.size()));
    }

    private List<OrderLine> lines() {
        return List.of(
                new OrderLine(ProductId.of(product), 2, Money.of("99.90", "EUR").amount()));
    }

    private List<StockLine> stock(int quantity) {
        return List.of(new StockLine(ProductId.of(product), quantity));
    }

    private static ShippingAddress berlin() {
        return new ShippingAddress("Ada Lovelace", "Hauptstr. 1", "Berlin", "10115", "DE");
    }
}
