package dev.fulfilment.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The outcomes as a table. */
record DemoSummary(List<Outcome> outcomes, String zipkin) {

    List<String> lines() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "ORDER", "PATH", "STATUS", "REASON", "TOOK", "TRACE"));
        outcomes.forEach(outcome -> rows.add(row(outcome)));
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private List<String> row(Outcome outcome) {
        return List.of(
                outcome.asExpected() ? "ok" : "NOT",
                outcome.orderId(),
                outcome.path().title,
                outcome.status(),
                outcome.reason().isEmpty() ? "-" : outcome.reason(),
                outcome.took().toMillis() + " ms",
                zipkin + "/traces/" + outcome.trace().id());
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(("%-" + widths[column] + "s  ").formatted(row.get(column)));
        }
        return line.toString().stripTrailing();
    }
}
