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

/** What deploy/prometheus says that somebody must look at. */
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

    /** How the alert of that name is tested: whether it is expected to fire, each time it is looked at. */
    static List<Boolean> tested(String name) {
        return yaml("alerts-test.yml")
                .path("tests")
                .valueStream()
                .flatMap(test -> test.path("alert_rule_test").valueStream())
                .filter(look -> look.path("alertname").asString().equals(name))
                .map(look -> !look.path("exp_alerts").isEmpty())
                .toList();
    }

    /** As the Prometheus operator takes them. */
    static String forTheCluster() {
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
