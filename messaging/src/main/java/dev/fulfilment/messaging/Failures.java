package dev.fulfilment.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
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
final class Failures {

    private static final Set<Class<? extends Throwable>> TRANSIENT = Set.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            TransactionTimedOutException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            RetriableException.class,
            IOException.class);

    /**
     * Classes of PostgreSQL's SQLSTATE: connection lost, rolled back for others' sake, out of resources, object in use,
     * operator intervention, system error, read-only after a fail-over.
     */
    private static final Set<String> TRANSIENT_STATES = Set.of("08", "40", "53", "55", "57", "58", "25");

    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    static boolean isTransient(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> TRANSIENT.stream().anyMatch(type -> type.isInstance(cause))
                        || TRANSIENT_STATES.contains(stateClass(cause)));
    }

    /** Whether another transaction was first to write the same row: seen again, its work may simply be there. */
    static boolean isLostRace(Throwable failure) {
        return causes(failure).anyMatch(cause -> UNIQUE_VIOLATION.equals(state(cause)));
    }

    /** The innermost reason in one line. */
    static String describe(Throwable failure) {
        var root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        var message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String stateClass(Throwable cause) {
        var state = state(cause);
        return state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }
}
