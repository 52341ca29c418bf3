package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Metrics scraped from a service, as rows of the document. */
record ScrapedMetrics(String text) {

    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE ((?:messaging|fulfilment)_\\w+) (\\w+)$");
    private static final Pattern TAG = Pattern.compile("(\\w+)=\"");
    private static final Set<String> NOT_OURS = Set.of("service", "le", "quantile");

    /** @param owner the service, for metrics of only one service */
    Set<MetricsDocument.Row> rows(MetricsDocument document, String owner) {
        return FAMILY.matcher(text)
                .results()
                // The maximum of a timer or summary is part of it.
                .filter(family -> !family.group(1).endsWith("_max"))
                .map(family -> row(family, document, owner))
                .collect(toSet());
    }

    private MetricsDocument.Row row(MatchResult family, MetricsDocument document, String owner) {
        var name = family.group(1);
        return new MetricsDocument.Row(
                name.startsWith("messaging_") ? Optional.empty() : Optional.of(owner),
                document.rows().stream()
                        .filter(row -> row.isCalled(name))
                        .map(MetricsDocument.Row::name)
                        .findFirst()
                        .orElse(name),
                type(name, family.group(2)),
                tags(name));
    }

    private static String type(String name, String type) {
        return switch (type) {
            case "summary", "histogram" -> name.endsWith("_seconds") ? "timer" : "summary";
            default -> type;
        };
    }

    private Set<String> tags(String name) {
        return Pattern.compile("(?m)^" + name + "(?:_count|_sum|_bucket)?\\{(.*)} ")
                .matcher(text)
                .results()
                .flatMap(sample -> tagsOf(sample.group(1)))
                .filter(tag -> !NOT_OURS.contains(tag))
                .collect(toSet());
    }

    private static Stream<String> tagsOf(String labels) {
        return TAG.matcher(labels).results().map(tag -> tag.group(1));
    }
}
