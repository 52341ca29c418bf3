package dev.fulfilment.benchmarks.list;

import dev.fulfilment.benchmarks.Latencies;
import dev.fulfilment.benchmarks.Machine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results of one run of the benchmark. */
record Results(Instant began, Machine machine, String versions, List<String> jvmFlags, String size, List<Pages> pages) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Latencies of a page of one query, in milliseconds. */
    record Pages(String asked, int limit, int number, double p50, double p95, double p99, double longest) {

        static Pages of(ListQuery query, int limit, int number, Latencies took) {
            return new Pages(
                    query.words(), limit, number, took.millis(50), took.millis(95), took.millis(99), took.millis(100));
        }

        private String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %,d | %.2f | %.2f | %.2f | %.1f |",
                    asked,
                    limit,
                    number,
                    p50,
                    p95,
                    p99,
                    longest);
        }
    }

    String toMarkdown() {
        return """
                # List

                %s UTC, %s. %s.
                order-service in a separate JVM (%s), PostgreSQL, Kafka and the client share the machine.
                In the view: %s.

                | orders | on a page | pages | p50 ms | p95 ms | p99 ms | longest ms |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s
                """.formatted(
                        TIME.format(began),
                        machine.description(),
                        versions,
                        String.join(" ", jvmFlags),
                        size,
                        pages.stream().map(Pages::row).collect(Collectors.joining("\n")));
    }

    String toJson() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
    }
}
