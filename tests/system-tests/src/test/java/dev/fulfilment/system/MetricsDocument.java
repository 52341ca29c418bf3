package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Metrics documented in docs/metrics.md. */
record MetricsDocument(List<Row> rows) {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## .*?(?=^## |\\z)");
    private static final Pattern OWNER = Pattern.compile("(?m)^Published by ([a-z-]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| (\\w+) \\| ([^|]*) \\|");

    /** One metric; the owner is the service that publishes it, empty for metrics of all services. */
    record Row(Optional<String> owner, String name, String type, Set<String> tags) {

        /** Returns true if Prometheus names this metric so. */
        boolean isCalled(String prometheusName) {
            return prometheusName.matches(
                    name.replace('.', '_') + "(_seconds|_events|_pieces)?(_total|_bucket|_count|_sum|_max)?");
        }
    }

    static MetricsDocument read() {
        return new MetricsDocument(SECTION.matcher(Documents.text(Documents.DOCS.resolve("metrics.md")))
                .results()
                .flatMap(section -> rows(section.group()).stream())
                .toList());
    }

    private static List<Row> rows(String section) {
        var owner = OWNER.matcher(section).results().map(it -> it.group(1)).findFirst();
        return ROW.matcher(section)
                .results()
                .map(row -> new Row(owner, row.group(1), row.group(2), tags(row.group(3))))
                .toList();
    }

    private static Set<String> tags(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(toSet());
    }

    boolean knows(String prometheusName) {
        return rows.stream().anyMatch(row -> row.isCalled(prometheusName));
    }

    Set<Row> of(Optional<String> owner) {
        return rows.stream().filter(row -> row.owner().equals(owner)).collect(toSet());
    }
}
