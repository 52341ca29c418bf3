package dev.fulfilment.messaging;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import brave.handler.MutableSpan;
import dev.fulfilment.messaging.outbox.OutboxRecord;
import dev.fulfilment.messaging.outbox.OutboxWriter;
import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import io.micrometer.tracing.TraceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of docs/tracing.md is what is recorded, when everything that can befall an event does. */
@MessagingTest
class TracingDocumentIT {

    private static final Path DOCUMENT = Path.of("../docs/tracing.md");

    @Autowired
    Requests requests;

    @Autowired
    RecordedSpans spans;

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    @Autowired
    ParkedEventRedriver redrive;

    @Autowired
    Causation causation;

    @Autowired
    JdbcTemplate jdbc;

    private final String key = Keys.fresh("tracing-document");

    @Test
    void listsEverySpanOfAMessageWithItsKindAndAttributes() throws IOException {
        var refused = refuseToSend();
        var retried = retry();
        var parked = parkRedriveAndDiscard();

        assertThat(recorded(refused, retried, parked)).isEqualTo(documented());
    }

    /** Larger than what Kafka takes, and than what the outbox would. */
    private TraceContext refuseToSend() {
        var traced = new AtomicReference<@Nullable String>();
        var root = requests.ask(() -> traced.set(causation.current().traceparent()));
        var row = new OutboxRecord(
                "things",
                key + "-large",
                new byte[2_000_000],
                UuidV7.next(),
                "ThingAdded",
                Instant.now(),
                traced.get());
        new OutboxWriter(jdbc).append(List.of(new OutboxWriter.NewRow(row, 0)));
        requests.add(key, "wakes the relay");
        assertThat(spans.named(root, "send things")).isNotEmpty();
        jdbc.update("delete from messaging.outbox where key = ?", row.key());
        return root;
    }

    private TraceContext retry() {
        var tries = new AtomicInteger();
        faults.lay(key, "late", () -> {
            if (tries.incrementAndGet() <= 2) {
                throw new CannotAcquireLockException("another transaction holds the row");
            }
        });
        var root = requests.add(key, "late");
        await().until(() -> effects.values(ThingEvent.THINGS, key).contains("late"));
        return root;
    }

    private TraceContext parkRedriveAndDiscard() {
        faults.spoil(key, "bad");
        var root = requests.add(key, "bad");
        await().until(() -> lines.of(key).size() == 1);
        requests.ask(() -> redrive.key(key));
        requests.ask(() -> redrive.discard(lines.of(key).getFirst().id(), "bad"));
        return root;
    }

    /** For each operation, its kind and its attributes. */
    private Map<String, Set<String>> recorded(TraceContext... traces) {
        var recorded = new TreeMap<String, Set<String>>();
        Arrays.stream(traces)
                .flatMap(trace -> spans.of(trace.traceId()).stream())
                .filter(span -> name(span).endsWith(" things"))
                .forEach(span -> recorded.computeIfAbsent(name(span).replace(" things", ""), _ -> new TreeSet<>())
                        .addAll(attributes(span).toList()));
        return recorded;
    }

    private static String name(MutableSpan span) {
        return String.valueOf(span.name());
    }

    private static Stream<String> attributes(MutableSpan span) {
        var kind = span.kind() == null ? "INTERNAL" : span.kind().name();
        var attributes = span.tags().keySet().stream().map(tag -> tag.replaceFirst("^links\\[.*", "a link"));
        return Stream.concat(Stream.of(kind), attributes);
    }

    /** The table has a column for each operation; in a cell is what that span has, or a mark that it has what the row says. */
    private static Map<String, Set<String>> documented() throws IOException {
        var rows = Files.readString(DOCUMENT)
                .lines()
                .dropWhile(line -> !line.startsWith("| | send"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| ---"))
                .map(line -> List.of(line.replace("`", "").split(" *\\| *")))
                .toList();
        var operations = rows.getFirst();
        var documented = new TreeMap<String, Set<String>>();
        for (int column = 2; column < operations.size(); column++) {
            int cell = column;
            documented.put(
                    operations.get(column),
                    rows.stream()
                            .skip(1)
                            .filter(row -> row.size() > cell && !row.get(cell).isEmpty())
                            .flatMap(row ->
                                    Stream.of((row.get(cell).equals("x") ? row.get(1) : row.get(cell)).split(", ")))
                            .collect(toCollection(TreeSet::new)));
        }
        return documented;
    }
}
