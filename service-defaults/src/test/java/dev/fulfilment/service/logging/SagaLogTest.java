package dev.fulfilment.service.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.fulfilment.events.OrderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class SagaLogTest {

    private static final OrderId ORDER = OrderId.of("01990000-0000-7000-8000-000000000001");
    private static final String LINE = "order " + ORDER + ": charged 1.00 EUR to ada (because OrderPlaced)";

    private final Logger saga = (Logger) LoggerFactory.getLogger("saga");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final TransactionTemplate transaction = new TransactionTemplate(new InMemory());

    @BeforeEach
    void listen() {
        lines.start();
        saga.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        saga.detachAppender(lines);
        MDC.clear();
    }

    @Test
    void isWrittenAtOnceWithoutATransaction() {
        step();
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo(LINE);
    }

    @Test
    void isWrittenAfterTheCommit() {
        transaction.executeWithoutResult(running -> {
            step();
            assertThat(lines.list).isEmpty();
        });
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo(LINE);
    }

    @Test
    void isNotWrittenWhenTheStepIsRolledBack() {
        transaction.executeWithoutResult(running -> {
            step();
            running.setRollbackOnly();
        });
        assertThat(lines.list).isEmpty();
    }

    @Test
    void carriesTheIdsOfTheCallNotThoseOfTheCommit() {
        transaction.executeWithoutResult(running -> {
            MDC.put("eventId", "first");
            step();
            MDC.put("eventId", "second");
        });
        assertThat(lines.list.getFirst().getMDCPropertyMap())
                .containsEntry("eventId", "first")
                .containsEntry("correlationId", ORDER.text());
        assertThat(MDC.getCopyOfContextMap()).containsOnlyKeys("eventId").containsEntry("eventId", "second");
    }

    private static void step() {
        SagaLog.step(ORDER, "charged 1.00 EUR to ada", "OrderPlaced");
    }

    /** Transaction manager without a resource. */
    private static final class InMemory extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
