package dev.fulfilment.service.start;

import java.sql.SQLException;
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
        return switch (group(String.valueOf(cause.getSQLState()))) {
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

    /** Strips the parameters, which may contain a password. */
    private String address() {
        return environment.getProperty("spring.datasource.url", "").replaceFirst("\\?.*", "");
    }

    /** Unwraps the driver's exception from the pool's. */
    private static SQLException last(SQLException first) {
        var last = first;
        for (@Nullable Throwable cause = first; cause != null; cause = cause.getCause()) {
            last = cause instanceof SQLException sql ? sql : last;
        }
        return last;
    }

    private static String group(String state) {
        return state.length() < 2 ? state : state.substring(0, 2);
    }
}
