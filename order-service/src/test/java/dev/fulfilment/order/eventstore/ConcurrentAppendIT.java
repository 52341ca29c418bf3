package dev.fulfilment.order.eventstore;

import static dev.fulfilment.order.Customers.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.order.application.LoadedOrder;
import dev.fulfilment.order.application.OrderService;
import dev.fulfilment.order.domain.OrderCommand;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocation;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderCommand.RecordRefund;
import dev.fulfilment.order.domain.OrderCommand.RecordRelease;
import dev.fulfilment.order.domain.OrderCommand.RecordShipment;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.service.jdbc.TransactionRetry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@OrderServiceTest
class ConcurrentAppendIT {

    private static final Paid PAID = new Paid(Instant.parse("2026-11-23T10:01:00Z"));
    private static final Allocated ALLOCATED = new Allocated(Instant.parse("2026-11-23T10:02:00Z"));

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    EventStore store;

    @Autowired
    OrderService orders;

    @Autowired
    TransactionRetry retry;

    @Autowired
    JdbcTemplate jdbc;

    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    private OrderId order = OrderId.of("0199c1a0-7b1e-7c3a-9d55-000000000000");

    @Autowired
    ConcurrentAppendIT(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @BeforeEach
    void anOrderIsPlaced() {
        upstream.list("desk-oak", "99.90", "EUR");
        order = customers.place(line("desk-oak", 1));
    }

    @Test
    void theSecondOfTwoThatWantTheSamePlaceIsRefused() {
        assertThatExceptionOfType(ConcurrentAppend.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    store.append(order, 1, List.of(PAID), null);
                    another.executeWithoutResult(_ -> store.append(order, 1, List.of(ALLOCATED), null));
                }));

        assertThat(events()).hasSize(2).last().isEqualTo(ALLOCATED);
    }

    @Test
    void anAppendAtAnOlderVersionIsRejectedAtOnce() {
        transaction.executeWithoutResult(_ -> store.append(order, 1, List.of(PAID), null));

        assertThatExceptionOfType(ConcurrentAppend.class)
                .isThrownBy(
                        () -> transaction.executeWithoutResult(_ -> store.append(order, 1, List.of(ALLOCATED), null)));
        assertThat(events()).hasSize(2).last().isEqualTo(PAID);
    }

    @Test
    void aTransactionSeesWhatItAppended() {
        transaction.executeWithoutResult(_ -> {
            store.append(order, 1, List.of(PAID), null);
            store.append(order, 2, List.of(ALLOCATED), null);

            assertThat(events()).hasSize(3).endsWith(PAID, ALLOCATED);
        });
        assertThat(events()).hasSize(3).endsWith(PAID, ALLOCATED);
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        transaction.executeWithoutResult(status -> {
            store.append(order, 1, List.of(PAID), null);
            status.setRollbackOnly();
        });

        assertThat(events()).hasSize(1);
    }

    @Test
    void nothingIsAppendedOutsideOfATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> store.append(order, 1, List.of(PAID), null));
    }

    @Test
    void theLoserOfARaceDecidesAgain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slower = new AtomicReference<Future<LoadedOrder>>();
            transaction.executeWithoutResult(_ -> {
                takeTheSecondPlace();
                slower.set(threads.submit(() -> orders.execute(new RecordAllocation(order))));
                await().until(this::aTransactionWaitsForTheSecondSequence);
            });

            assertThat(slower.get().get().state().version()).isEqualTo(3);
        }
        assertThat(events().subList(1, 3)).first().isEqualTo(PAID);
    }

    @Test
    void aLostRaceInALargerTransactionIsRetriedAsAWhole() {
        var attempts = new AtomicInteger();

        var decided = retry.execute(() -> {
            var after = orders.execute(new RecordAllocation(order));
            if (attempts.incrementAndGet() == 1) {
                another.executeWithoutResult(_ -> store.append(order, 1, List.of(PAID), null));
            }
            return after;
        });

        assertThat(attempts).hasValue(2);
        assertThat(decided.state().version()).isEqualTo(3);
        assertThat(events()).hasSize(3).element(1).isEqualTo(PAID);
    }

    @Test
    void manyAtOnceAllFindAPlace() throws Exception {
        List<OrderCommand> commands = List.of(
                new RecordPayment(order),
                new RecordAllocation(order),
                new RecordRelease(order),
                new RecordRefund(order),
                new RecordShipment(order, "TRACK-1", 0),
                new RecordPayment(order),
                new RecordShipment(order, "TRACK-2", 0));
        var start = new CyclicBarrier(commands.size());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = commands.stream()
                    .map(command -> threads.submit(() -> {
                        start.await();
                        return orders.execute(command);
                    }))
                    .toList();
            for (var each : all) {
                each.get();
            }
        }

        assertThat(store.read(order)).extracting(StoredEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    private void takeTheSecondPlace() {
        jdbc.update("""
                insert into history.order_event (order_id, version, event_id, type, data, occurred_at)
                values (?, 2, uuidv7(), 'Paid', '{}', ?)
                """, order.value(), PAID.at().atOffset(ZoneOffset.UTC));
    }

    private boolean aTransactionWaitsForTheSecondSequence() {
        return !jdbc.queryForList("select pid from pg_locks where not granted").isEmpty();
    }

    private List<OrderEvent> events() {
        return store.read(order).stream().map(StoredEvent::event).toList();
    }
}
