package dev.fulfilment.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts of deploy/prometheus. */
final class Alerts {

    private static final Path DIRECTORY = Path.of("../../deploy/prometheus");

    private Alerts() {}

    static Stream<JsonNode> all() {
        return yaml("alerts.yml")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream());
    }

    static List<String> names() {
        return all().map(rule -> rule.path("alert").stringValue()).toList();
    }

    /** Returns the expectations in the tests of an alert: true for firing. */
    static List<Boolean> tested(String name) {
        return yaml("alerts-test.yml")
                .path("tests")
                .valueStream()
                .flatMap(test -> test.path("alert_rule_test").valueStream())
                .filter(test -> test.path("alertname").asString().equals(name))
                .map(test -> !test.path("exp_alerts").isEmpty())
                .toList();
    }

    /** Returns the alerts as a resource of the Prometheus operator. */
    static String kubernetesResource() {
        var rules = text("alerts.yml");
        return """
                # For clusters with the Prometheus operator. Drawn from deploy/prometheus/alerts.yml.
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata:
                  name: fulfilment
                spec:
                """ + rules.substring(rules.indexOf("groups:")).indent(2).replaceAll("(?m)^ +$", "");
    }

    private static JsonNode yaml(String file) {
        return new JsonMapper().valueToTree(new Yaml().load(text(file)));
    }

    private static String text(String file) {
        try {
            return Files.readString(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
