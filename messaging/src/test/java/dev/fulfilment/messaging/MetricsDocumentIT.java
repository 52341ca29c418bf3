package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MessagingTest
class MetricsDocumentIT {

    private static final Path DOCUMENT = Path.of("../docs/metrics.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(messaging[.\\w]+)` \\| (\\w+) \\| ([^|]*) \\|", Pattern.MULTILINE);

    @Autowired
    MeterRegistry meters;

    @Autowired
    Effects effects;

    private final String key = Keys.fresh("metrics");

    @Test
    void theDocumentListsEveryMetricOfTheMachineryAndNoOther() throws IOException {
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> effects.of(key).size() == 1);
        await().until(() -> meters.find("messaging.consumer.lag").timer() != null);
        var documented = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .map(row ->
                        row.group(1) + " " + row.group(2) + " " + row.group(3).replace("`", ""))
                .collect(toCollection(TreeSet::new));
        var served = meters.getMeters().stream()
                .map(Meter::getId)
                .filter(meter -> meter.getName().startsWith("messaging."))
                .map(MetricsDocumentIT::row)
                .collect(toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(served);
    }

    private static String row(Meter.Id meter) {
        var tags = meter.getTags().stream()
                .map(Tag::getKey)
                .filter(tag -> !tag.equals("service"))
                .collect(Collectors.joining(", "));
        var type = switch (meter.getType()) {
            case DISTRIBUTION_SUMMARY -> "summary";
            case LONG_TASK_TIMER, TIMER -> "timer";
            case COUNTER -> "counter";
            case GAUGE, OTHER -> "gauge";
        };
        return meter.getName() + " " + type + " " + tags;
    }
}
