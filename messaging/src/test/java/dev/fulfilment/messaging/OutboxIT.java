package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.ECHOES;
import static dev.fulfilment.messaging.ThingEvent.THINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.ThingEvent.ForeignThingSeen;
import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import dev.fulfilment.messaging.outbox.EventTooLargeException;
import dev.fulfilment.messaging.outbox.OutboxWriter;
import dev.fulfilment.messaging.outbox.TransactionalOutbox;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@MessagingTest
class OutboxIT {

    @Autowired
    Outbox outbox;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EventCodec codec;

    @Autowired
    MessageContextHolder messageContext;

    @Autowired
    Effects effects;

    @Autowired
    MessagingProperties properties;

    private final String key = Keys.fresh("outbox");

    @Test
    void refusesAnEventWithoutATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> append("alone"));
    }

    @Test
    void aRolledBackTransactionPublishesNothing() {
        inTransaction(() -> append("before"));
        transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
            append("rolled back");
            status.setRollbackOnly();
        });
        inTransaction(() -> append("after"));
        awaitValues("before", "after");
    }

    @Test
    void aCommittedTransactionPublishesEverythingCountedWithoutHoles() {
        inTransaction(() -> {
            append("1");
            append("2");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(() -> {
                    append("takes a number and gives it back");
                    throw new IllegalStateException();
                }));
        inTransaction(() -> append("3"));
        awaitValues("1", "2", "3");
        assertThat(Broker.records(THINGS, key).stream()
                        .map(each -> Broker.envelope(each).sequence()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void theRelayIsWokenByTheCommitAndNotByItsPoll() {
        assertThat(properties.relay().pollInterval()).isEqualTo(Duration.ofHours(1));
        inTransaction(() -> append("woken"));
        awaitValues("woken");
    }

    @Test
    void carriesTheFactsAsCloudEventsHeaders() {
        inTransaction(() -> append("first"));
        awaitValues("first");
        var record = Broker.records(THINGS, key).getFirst();
        var envelope = Broker.envelope(record);
        assertThat(Broker.headers(record))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", envelope.eventId().toString())
                .containsEntry("ce_type", "ThingAdded")
                .containsEntry("ce_source", "/thing-service")
                .containsEntry("ce_time", envelope.timestamp().toString())
                .containsEntry("ce_subject", key)
                .containsEntry("content-type", "application/json");
        assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
    }

    @Test
    void whatAReactionPublishesNamesItsCause() {
        inTransaction(() -> append("echo"));
        await().until(() -> effects.values(ECHOES, key), List.of("echo")::equals);
        var cause = Broker.envelope(Broker.records(THINGS, key).getFirst());
        var echo = Broker.envelope(Broker.records(ECHOES, key).getFirst());
        assertThat(cause.causationId()).isNull();
        assertThat(cause.correlationId()).isEqualTo(key);
        assertThat(echo.causationId()).isEqualTo(cause.eventId());
        assertThat(echo.correlationId()).isEqualTo(key);
        assertThat(echo.sequence()).isEqualTo(1);
    }

    @Test
    void aTransactionOfItsOwnWithinAnotherKeepsItsOwnEvents() {
        transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(outer -> {
            append("outer, rolled back");
            transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                    .executeWithoutResult(inner -> append("inner, committed"));
            append("outer again, rolled back");
            outer.setRollbackOnly();
        });
        inTransaction(() -> append("after"));
        awaitValues("inner, committed", "after");
    }

    @Test
    void whatIsRolledBackToASavepointIsNotPublished() {
        transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(outer -> {
            nested("first, rolled back", true);
            append("1");
            nested("2", false);
            nested("then rolled back", true);
            append("3");
        });
        awaitValues("1", "2", "3");
    }

    @Test
    void refusesAnEventOfATopicThatTheServiceDoesNotOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inTransaction(() -> outbox.append(new ForeignThingSeen(key, "stolen"))))
                .withMessage("ForeignThingSeen is published by foreign-service, not by thing-service");
    }

    @Test
    void anEventThatIsTooLargeFailsItsTransaction() {
        var small = new TransactionalOutbox(
                "thing-service", codec, new OutboxWriter(jdbc), messageContext, Clock.systemUTC(), 5_000, () -> {});
        assertThatExceptionOfType(EventTooLargeException.class)
                .isThrownBy(() -> inTransaction(() -> {
                    jdbc.update("insert into effect (topic, key, value) values ('none', ?, 'must not stay')", key);
                    small.append(new ThingAdded(key, "x".repeat(9_000)));
                }))
                .withMessageContaining("the limit is 5,000");
        assertThat(effects.of(key)).isEmpty();
        inTransaction(() -> append("small"));
        awaitValues("small");
    }

    @Test
    void refusesAnEventWhileItsTransactionCommits() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(() -> {
                    append("in time");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            append("too late");
                        }
                    });
                }));
        inTransaction(() -> append("after"));
        awaitValues("after");
    }

    private void append(String value) {
        outbox.append(new ThingAdded(key, value));
    }

    private void inTransaction(Runnable step) {
        transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> step.run());
    }

    private void nested(String value, boolean rollBack) {
        transaction(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(status -> {
            append(value);
            if (rollBack) {
                status.setRollbackOnly();
            }
        });
    }

    private TransactionTemplate transaction(int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    private void awaitValues(String... values) {
        await().until(() -> effects.values(THINGS, key), List.of(values)::equals);
    }
}
