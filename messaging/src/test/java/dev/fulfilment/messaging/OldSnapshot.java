package dev.fulfilment.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** A session that looked at the outbox once and keeps that view of it: no row that is deleted since may go for good. */
final class OldSnapshot implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final Connection connection;
    private final long seen;

    OldSnapshot(String database) throws SQLException {
        dataSource = SecondOutbox.dataSource(database, 1);
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        seen = publications();
    }

    /** Returns whether it does not see anything published since. */
    boolean isStillHeld() throws SQLException {
        return publications() == seen;
    }

    private long publications() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from messaging.publication")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
        dataSource.close();
    }
}
