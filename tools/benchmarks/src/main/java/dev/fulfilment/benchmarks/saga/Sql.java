package dev.fulfilment.benchmarks.saga;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs SQL queries with one number as the result. */
final class Sql {

    private Sql() {}

    static long number(Connection database, String query) {
        return amount(database, query).longValueExact();
    }

    static BigDecimal amount(Connection database, String query) {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getBigDecimal(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
