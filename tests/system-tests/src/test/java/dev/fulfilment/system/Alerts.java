package dev.fulfilment.system;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts of deploy/prometheus. */
final class Alerts {

    private static final Path DIRECTORY = Documents.ROOT.resolve("deploy/prometheus");

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
        return Documents.text(DIRECTORY.resolve(file));
    }
}
