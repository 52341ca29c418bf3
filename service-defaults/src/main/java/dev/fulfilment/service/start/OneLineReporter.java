package dev.fulfilment.service.start;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports every analysed failure as {@code <service> cannot start: <what is wrong>. <what to do>.} */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        silenceBootReporter();
        LoggerFactory.getLogger("start").error("{} cannot start: {}", service(), line(analysis));
    }

    /** Done in code, because a failed start may have read no configuration. */
    private static void silenceBootReporter() {
        LoggingSystem.get(OneLineReporter.class.getClassLoader())
                .setLogLevel(LoggingFailureAnalysisReporter.class.getName(), LogLevel.OFF);
    }

    /** Reads the name from the logging system ("[payment-service] "), because the context is already closed. */
    private static String service() {
        var name = System.getProperty(LoggingSystemProperty.APPLICATION_NAME.getEnvironmentVariableName());
        return name == null ? "The service" : name.replaceAll("[\\[\\]\\s]", "");
    }

    static String line(FailureAnalysis analysis) {
        return Stream.of(analysis.getDescription(), analysis.getAction())
                .map(OneLineReporter::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String sentence(@Nullable String text) {
        var line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() || line.endsWith(".") ? line : line + ".";
    }
}
