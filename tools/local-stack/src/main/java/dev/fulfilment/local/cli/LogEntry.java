package dev.fulfilment.local.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** First line of a log entry, as a service writes it for people or as ECS JSON. */
record LogEntry(String level, String logger, String message) {

    private static final Pattern PLAIN =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\S+ ([A-Z]+) +\\S+ (?:\\[[^]]*] )?(\\S+): (.*)$");
    private static final JsonMapper JSON = new JsonMapper();

    /** Empty for a line of a stack trace. */
    static Optional<LogEntry> read(String line) {
        if (line.startsWith("{")) {
            return readJson(line);
        }
        var matcher = PLAIN.matcher(line);
        return matcher.matches()
                ? Optional.of(new LogEntry(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    private static Optional<LogEntry> readJson(String line) {
        try {
            var entry = JSON.readTree(line);
            return Optional.of(new LogEntry(
                    entry.at("/log/level").asString(""),
                    entry.at("/log/logger").asString(""),
                    entry.path("message").asString("")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    boolean isSagaStep() {
        return logger.equals("saga") && level.equals("INFO");
    }

    boolean isAlarming() {
        return level.equals("WARN") || level.equals("ERROR");
    }
}
