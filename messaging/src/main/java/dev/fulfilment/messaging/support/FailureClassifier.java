package dev.fulfilment.messaging.support;

import dev.fulfilment.events.wire.UndecodableEvent;
import io.micrometer.tracing.Span;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Tells failures that go away by themselves (retried without limit) from those that come again for the same event
 * (parked). What is not known to be transient is permanent: a parked event can be redriven, a blocked partition stops
 * every order in it.
 */
public final class FailureClassifier {

    private static final Set<Class<? extends Throwable>> TRANSIENT = Set.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            TransactionTimedOutException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            RetriableException.class,
            SocketException.class,
            InterruptedIOException.class,
            UnknownHostException.class,
            OutOfMemoryError.class);

    /**
     * How PostgreSQL's SQLSTATE begins for: connection lost, rolled back for others' sake, out of resources, operator
     * intervention, system error, object in use, lock not available, read-only after a fail-over, transaction timed out.
     */
    private static final List<String> TRANSIENT_STATES =
            List.of("08", "40", "53", "57", "58", "55006", "55P03", "25006", "25P03", "25P04");

    private static final Set<Class<? extends Throwable>> REFUSALS = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            InvalidTimestampException.class);

    private static final String UNIQUE_VIOLATION = "23505";

    private FailureClassifier() {}

    public static boolean isTransient(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> TRANSIENT.stream().anyMatch(type -> type.isInstance(cause))
                        || TRANSIENT_STATES.stream().anyMatch(state(cause)::startsWith)
                        || isThePools(cause));
    }

    /** PostgreSQL and its driver name a state; the pool does not, when it finds a connection closed under a transaction. */
    private static boolean isThePools(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() == null;
    }

    /** Whether Kafka does not take this very record, and would not take it if it were sent again. */
    public static boolean isRejection(Throwable failure) {
        return causes(failure).anyMatch(cause -> REFUSALS.stream().anyMatch(type -> type.isInstance(cause)));
    }

    /** Whether another transaction was first to write the same row: seen again, its work may simply be there. */
    public static boolean isLostRace(Throwable failure) {
        return causes(failure).anyMatch(cause -> UNIQUE_VIOLATION.equals(state(cause)));
    }

    /** Lets a span say that it failed, and with what kind of failure. */
    public static void record(Span span, Throwable failure) {
        span.error(failure).tag("error.type", reason(failure).getClass().getName());
    }

    /** The innermost reason in one line; what is wrong with a record is told best from outside. */
    public static String summary(Throwable failure) {
        var reason = reason(failure);
        var message = reason.getMessage();
        return message == null
                ? reason.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Throwable reason(Throwable failure) {
        return failure instanceof UndecodableEvent
                ? failure
                : causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    /** Bounded, as causes may go round in a circle. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(100);
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }
}
