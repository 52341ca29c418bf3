package dev.fulfilment.monitor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MonitorTest
class MonitorMetricsDocumentIT {

    private static final Path DOCUMENT = Path.of("../docs/metrics.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(fulfilment\\.(?:monitor|audit)[.\\w]+)` \\| (\\w+) \\|", Pattern.MULTILINE);

    @Autowired
    MeterRegistry meters;

    @Test
    void theDocumentListsEveryMetricOfTheMonitor() throws IOException {
        var documented = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(toCollection(TreeSet::new));

        var served = meters.getMeters().stream()
                .map(Meter::getId)
                .filter(meter -> meter.getName().matches("fulfilment\\.(monitor|audit)\\..*"))
                .map(meter -> meter.getName() + " " + meter.getType().name().toLowerCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(served);
    }
}
