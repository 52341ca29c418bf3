package dev.fulfilment.service.start;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Analyzes a database that is unavailable, does not exist or rejects the login. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException first) {
        var cause = last(first);
        return switch (group(cause)) {
            case "08", "57", "53" -> analysis("cannot be reached", cause, "Start it, or set spring.datasource.url");
            case "28" ->
                analysis("rejects the login", cause, "Check spring.datasource.username and spring.datasource.password");
            case "3D" -> analysis("does not exist", cause, "Create it, or set spring.datasource.url");
            default -> null;
        };
    }

    private FailureAnalysis analysis(String what, SQLException cause, String action) {
        var description = "the database %s %s (%s)".formatted(address(), what, cause.getMessage());
        return new FailureAnalysis(description, action, cause);
    }

    private String address() {
        return address(environment);
    }

    /** Strips the parameters, which may contain a password. */
    static String address(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").replaceFirst("\\?.*", "");
    }

    /** Unwraps the driver's exception from the pool's. */
    static SQLException last(SQLException first) {
        var last = first;
        for (@Nullable Throwable cause = first; cause != null; cause = cause.getCause()) {
            last = cause instanceof SQLException sql ? sql : last;
        }
        return last;
    }

    /** Returns true if it may pass: the database does not listen yet, is starting, or has no connection left. */
    static boolean isAway(SQLException failure) {
        var cause = last(failure);
        return cause instanceof SQLTransientConnectionException
                || List.of("08", "57", "53").contains(group(cause));
    }

    private static String group(SQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        return state.length() < 2 ? state : state.substring(0, 2);
    }
}
