package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Static checks of the alerts; deploy/prometheus/check runs the rest with promtool. */
class AlertsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern METRIC = Pattern.compile("\\b(?:messaging|fulfilment)_\\w+");
    private static final MetricsDocument METRICS = MetricsDocument.read();

    static List<String> names() {
        return Alerts.names();
    }

    @Test
    void everyMetricInAQueryIsDocumented() throws IOException {
        var dashboard = Files.readString(ROOT.resolve("deploy/grafana/dashboards/fulfilment.json"));

        assertThat(Alerts.all().map(rule -> rule.path("expr").stringValue()))
                .isNotEmpty()
                .allSatisfy(AlertsTest::assertMetricsAreDocumented);
        assertMetricsAreDocumented(dashboard);
    }

    private static void assertMetricsAreDocumented(String expressions) {
        assertThat(METRIC.matcher(expressions).results().map(metric -> metric.group()))
                .allMatch(METRICS::knows);
    }

    @Test
    void everyAlertHasItsSectionInTheRunbookAndEverySectionItsAlert() throws IOException {
        var sections = Pattern.compile("(?m)^## (\\w+)$")
                .matcher(Files.readString(ROOT.resolve("docs/runbook.md")))
                .results()
                .map(section -> section.group(1));

        assertThat(sections).containsExactlyElementsOf(Alerts.names());
        assertThat(Alerts.all())
                .allSatisfy(
                        rule -> assertThat(rule.at("/annotations/runbook_url").stringValue())
                                .isEqualTo("docs/runbook.md#"
                                        + rule.path("alert").stringValue().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everyCommandOfTheRunbookExists() throws IOException {
        var script = Files.readString(ROOT.resolve("fulfil"));
        var commands = Pattern.compile("\\./fulfil (\\w+)")
                .matcher(Files.readString(ROOT.resolve("docs/runbook.md")))
                .results()
                .map(command -> command.group(1));

        assertThat(commands)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(script).containsPattern("\n  " + command + " "));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTestedToFireAndNotToFire(String alert) {
        assertThat(Alerts.tested(alert)).contains(true, false);
    }

    @Test
    void theKubernetesResourceHasTheSameAlerts() throws IOException {
        var resource = ROOT.resolve("deploy/kubernetes/components/alerts/alerts.yaml");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(resource, Alerts.kubernetesResource());
        }
        assertThat(resource).hasContent(Alerts.kubernetesResource());
    }
}
