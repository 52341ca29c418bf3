package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Topics;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureDocumentTest {

    private static final String DOCUMENT = Documents.text(Documents.DOCS.resolve("architecture.md"));

    @Test
    void theSagasArrowsAreThoseOfTopicsAndSagaMap() {
        var published = Topics.all().stream().map(topic -> topic.publisher() + " -> " + topic.name());
        var consumed = SagaMap.STEPS.stream().map(step -> step.topic() + " -> " + step.service());

        assertThat(arrows("-->"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(published, consumed).collect(toSet()));
    }

    @Test
    void theMonitorConsumesEveryTopic() {
        assertThat(arrows("-\\.(?:.*\\.)?->"))
                .containsAll(Topics.all().stream()
                        .map(topic -> topic.name() + " -> saga-monitor")
                        .toList());
    }

    @Test
    void theModulesAreThoseOfTheBuild() {
        var documented = Documents.matches("^\\| \\[([^]]+)]\\(\\.\\./\\1\\) \\| [^|]+ \\|$", DOCUMENT)
                .map(row -> row.group(1));
        var built = Documents.matches("<module>(.+)</module>", Documents.text(Documents.ROOT.resolve("pom.xml")))
                .map(module -> module.group(1));

        assertThat(documented).containsExactlyInAnyOrderElementsOf(built.toList());
    }

    private static Set<String> arrows(String kind) {
        return Documents.matches("^ +([\\w-]+) " + kind + " ([\\w-]+)(?:\\{\\{[\\w-]+}})?$", DOCUMENT)
                .map(arrow -> arrow.group(1) + " -> " + arrow.group(2))
                .collect(toSet());
    }
}
