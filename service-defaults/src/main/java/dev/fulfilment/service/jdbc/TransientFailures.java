package dev.fulfilment.service.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a failure that will pass, and is not the client's to mend, from one that will not. */
public final class TransientFailures {

    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTransientItself(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A transaction that cannot even be rolled back keeps to itself why it should have been. */
    private static boolean isTransientItself(Throwable failure) {
        return failure instanceof TransactionSystemException rollback
                        && rollback.getApplicationException() != null
                        && isTransient(rollback.getApplicationException())
                || failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof ConcurrencyFailureException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLException sql && isConnection(sql.getSQLState());
    }

    /** Class 08 is the connection, 57P the server stopping or starting, 53300 too many connections. */
    private static boolean isConnection(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }
}
