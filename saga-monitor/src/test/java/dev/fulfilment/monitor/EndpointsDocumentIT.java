package dev.fulfilment.monitor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MonitorTest
class EndpointsDocumentIT {

    private static final Path DOCUMENT = Path.of("../docs/monitor.md");
    private static final Pattern HEADING =
            Pattern.compile("^### `((?:GET|POST|PUT|DELETE) /(?!actuator)\\S*)`$", Pattern.MULTILINE);

    @Autowired
    PageClient page;

    @Test
    void theDocumentDescribesEveryEndpointAndNoOther() throws IOException {
        var documented = HEADING.matcher(Files.readString(DOCUMENT))
                .results()
                .map(heading -> heading.group(1))
                .collect(toCollection(TreeSet::new));

        var served = page.getJson("/v3/api-docs").path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(served);
    }
}
