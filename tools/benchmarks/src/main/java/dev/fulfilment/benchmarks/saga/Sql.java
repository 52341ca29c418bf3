package dev.fulfilment.benchmarks.saga;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;

/** Questions with one number for an answer. */
final class Sql {

    private Sql() {}

    static long number(Connection database, String question) {
        return amount(database, question).longValueExact();
    }

    static BigDecimal amount(Connection database, String question) {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBigDecimal(1);
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }
}
