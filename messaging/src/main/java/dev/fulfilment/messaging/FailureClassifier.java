package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.UndecodableEvent;
import io.micrometer.tracing.Span;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Distinguishes transient failures from permanent ones. A consumer retries transient failures without limit and parks the
 * event on a permanent one. Unknown failures count as permanent: a parked event can be redriven, a blocked partition
 * stops every key in it.
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
     * SQLSTATE prefixes: connection exception, transaction rollback (deadlock, serialization), insufficient resources,
     * operator intervention, system error, object in use, lock not available, read-only after a fail-over, transaction
     * timeout.
     */
    private static final List<String> TRANSIENT_STATES =
            List.of("08", "40", "53", "57", "58", "55006", "55P03", "25006", "25P03", "25P04");

    private static final Set<Class<? extends Throwable>> UNAVAILABLE = Set.of(
            CannotCreateTransactionException.class,
            DataAccessResourceFailureException.class,
            ConcurrencyFailureException.class,
            SQLTransientConnectionException.class);

    /** SQLSTATE prefixes: connection exception, server stopping or starting, too many connections. */
    private static final List<String> UNAVAILABLE_STATES = List.of("08", "57P", "53300");

    private static final Set<Class<? extends Throwable>> REJECTIONS = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            InvalidTimestampException.class);

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private FailureClassifier() {}

    /** Returns whether the same work can succeed later without a change of the event or of the code. */
    public static boolean isTransient(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> TRANSIENT.stream().anyMatch(type -> type.isInstance(cause))
                        || TRANSIENT_STATES.stream().anyMatch(state(cause)::startsWith)
                        || isPoolFailure(cause));
    }

    /**
     * Returns whether a request failed because the database was unavailable or another transaction was faster, so that its
     * client can send it again. Narrower than {@link #isTransient}: a query timeout, a full disk or an I/O error of a
     * request can be caused by the request itself, and no operator sees it if clients only repeat it.
     */
    public static boolean isDatabaseUnavailable(Throwable failure) {
        return causes(failure).anyMatch(FailureClassifier::isUnavailability);
    }

    private static boolean isUnavailability(Throwable cause) {
        return UNAVAILABLE.stream().anyMatch(type -> type.isInstance(cause))
                || UNAVAILABLE_STATES.stream().anyMatch(state(cause)::startsWith)
                || cause instanceof TransactionSystemException rollback
                        // A rollback that fails hides the failure that caused it.
                        && rollback.getApplicationException() != null
                        && isDatabaseUnavailable(rollback.getApplicationException());
    }

    /** The connection pool throws without SQLSTATE when it finds a connection closed during a transaction. */
    private static boolean isPoolFailure(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() == null;
    }

    /** Returns whether Kafka rejects this record and would reject it again. */
    public static boolean isRejection(Throwable failure) {
        return causes(failure).anyMatch(cause -> REJECTIONS.stream().anyMatch(type -> type.isInstance(cause)));
    }

    /** Returns whether another transaction inserted the same row first: a retry may find the work done. */
    public static boolean isLostRace(Throwable failure) {
        return causes(failure).anyMatch(cause -> UNIQUE_VIOLATION.equals(state(cause)));
    }

    /** Returns whether a statement gave up because another transaction held its lock. */
    public static boolean isLockTimeout(Throwable failure) {
        return causes(failure).anyMatch(cause -> LOCK_NOT_AVAILABLE.equals(state(cause)));
    }

    /** Records the failure and its {@code error.type} on a span. */
    public static void record(Span span, Throwable failure) {
        span.error(failure).tag("error.type", rootCause(failure).getClass().getName());
    }

    /** Returns the first line of the root cause's message, or its class if it has none. */
    public static String summary(Throwable failure) {
        var root = rootCause(failure);
        var message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Returns the innermost cause; of an undecodable event, the failure itself, which describes the record best. */
    public static Throwable rootCause(Throwable failure) {
        return failure instanceof UndecodableEvent
                ? failure
                : causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    /** Bounded, as causes can form a cycle. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(100);
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }
}
