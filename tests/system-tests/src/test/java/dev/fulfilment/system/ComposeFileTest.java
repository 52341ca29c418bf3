package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Topics;
import dev.fulfilment.platform.server.KafkaSettings;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Static checks of docker-compose.yml and its scripts; deploy/compose-check runs the rest on a Docker engine. */
class ComposeFileTest {

    private static final JsonNode COMPOSE = new JsonMapper().valueToTree(new Yaml().load(text("docker-compose.yml")));

    @Test
    void everyImageHasAFixedTag() {
        assertThat(all("image"))
                .hasSizeGreaterThan(8)
                .allMatch(image -> image.matches("[^:]+:\\d[^:]*|[^:]+:v\\d[^:]*"));
    }

    @Test
    void publishesPortsOnLocalhostOnly() {
        var ports = services()
                .flatMap(service -> service.path("ports").valueStream())
                .map(JsonNode::asString)
                .toList();

        assertThat(ports).hasSize(8).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    /** Only the local stack has failure controls, since only it can stop a service. */
    @Test
    void theFailureControlsAreOff() {
        assertThat(text("docker-compose.yml")
                        + text("docker-compose.published.yml")
                        + text(".env")
                        + text("Dockerfile"))
                .doesNotContainIgnoringCase("controls");
    }

    @Test
    void everyServiceWritesStructuredLogs() {
        assertThat(services()
                        .filter(service -> service.at("/build/args/SERVICE").isString()))
                .hasSize(5)
                .allMatch(service -> service.at("/environment/LOGGING_STRUCTURED_FORMAT_CONSOLE")
                        .asString("")
                        .equals("ecs"));
    }

    /** Containers that run at the same time: the creation of the topics ends before the services start. */
    @Test
    void theMemoryLimitsFitIntoThreeAndAHalfGigabytes() {
        var megabytes = services()
                .filter(service -> !service.has("profiles") && !service.equals(COMPOSE.at("/services/topics")))
                .map(service -> service.path("mem_limit").asString())
                .mapToInt(limit -> Integer.parseInt(limit.replaceFirst("m$", "")))
                .sum();

        assertThat(megabytes).isBetween(1, 3 * 1024 + 512);
    }

    /** A slow machine is not broken: until then, no failed check makes a container unhealthy. */
    @Test
    void everyHealthCheckAllowsFiveMinutesForTheStart() {
        var starts = services()
                .filter(service -> service.has("healthcheck"))
                .map(service -> service.at("/healthcheck/start_period").asString(""))
                .toList();

        assertThat(starts).hasSize(3).containsOnly("300s");
        assertThat(text("Dockerfile")).containsPattern("HEALTHCHECK .*--start-period=300s ");
        assertThat(probeSeconds(text("deploy/kubernetes/base/service/deployment.yaml")))
                .isEqualTo(300);
    }

    private static int probeSeconds(String deployment) {
        var probe = found(deployment, "startupProbe:[^-]*?periodSeconds: (\\d+)\\s+failureThreshold: (\\d+)")
                .getFirst();
        return Integer.parseInt(probe.group(1)) * Integer.parseInt(probe.group(2));
    }

    @Test
    void everyVariableIsRequiredAndSetInTheEnvFile() {
        var asked = found(text("docker-compose.yml"), "\\$\\{([A-Z_]+)(:\\?[^}]+)?}");
        var set = found(text(".env"), "(?m)^([A-Z_]+)=.");

        assertThat(asked).allMatch(match -> match.group(2) != null);
        assertThat(names(set)).isEqualTo(union(names(asked), "COMPOSE_PROJECT_NAME"));
    }

    @Test
    void theBrokerSettingsAreThoseOfTheLocalStack() throws IOException {
        var broker = new Properties();
        broker.load(new StringReader(text("deploy/kafka/broker.properties")));

        assertThat(broker).containsAllEntriesOf(KafkaSettings.oneNode());
    }

    @Test
    void theTopicSettingsAreThoseOfTheLocalStack() {
        var script = text("deploy/kafka/topics.sh");
        var common = TopicSettings.of(Topics.PRODUCTS);
        var kept = TopicSettings.of(Topics.ORDERS);

        assertThat(script)
                .contains("--partitions " + common.get("partitions") + " ")
                .contains("max.message.bytes=" + common.get("max.message.bytes"))
                .contains("message.timestamp.type=" + common.get("message.timestamp.type"))
                .contains("cleanup.policy=delete retention.ms=%s segment.ms=%s\n"
                        .formatted(kept.get("retention.ms"), kept.get("segment.ms")))
                .contains("bring_up_to_date products cleanup.policy=compact");
        assertThat(script.replaceAll("(?s).*for name in (.*?); do.*", "$1").split(" "))
                .containsExactlyInAnyOrderElementsOf(Topics.all().stream()
                        .filter(topic -> !topic.compacted())
                        .map(topic -> topic.name())
                        .toList());
    }

    private static Stream<JsonNode> services() {
        return COMPOSE.path("services").valueStream();
    }

    private static List<String> all(String field) {
        return services().map(service -> service.path(field).asString()).toList();
    }

    private static List<MatchResult> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static Set<String> names(List<MatchResult> matches) {
        return matches.stream().map(match -> match.group(1)).collect(toSet());
    }

    private static Set<String> union(Set<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(toSet());
    }

    private static String text(String file) {
        return Documents.text(Documents.ROOT.resolve(file));
    }
}
