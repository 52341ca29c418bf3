package dev.fulfilment.system;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares deploy/kubernetes with the code: topics, and least-privilege ACLs. */
class KubernetesResourcesTest {

    private static final Path BASE = Documents.ROOT.resolve("deploy/kubernetes/base");
    private static final JsonMapper JSON = new JsonMapper();

    /** Consumer groups of projections, each with its topic. */
    private static final Map<String, Map<String, String>> PROJECTIONS =
            Map.of("order-service", Map.of("order-service.order-view", Topics.ORDERS.name()));

    @Test
    void theTopicSettingsAreThoseOfTheLocalStack() {
        var described = read("topics.yaml")
                .collect(toMap(topic -> topic.at("/metadata/name").asString(), KubernetesResourcesTest::settings));

        assertThat(described).isEqualTo(Topics.all().stream().collect(toMap(Topic::name, TopicSettings::of)));
    }

    private static Map<String, String> settings(JsonNode topic) {
        var settings =
                new HashMap<>(Map.of("partitions", topic.at("/spec/partitions").asString()));
        topic.at("/spec/config").properties().stream()
                // The local stack has one broker, so no replicas.
                .filter(setting -> !setting.getKey().equals("min.insync.replicas"))
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asString()));
        return settings;
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceMayWriteItsOwnTopicsAndReadTheTopicsItConsumes(String service) {
        var needed = new TreeSet<>(Set.of("Read group " + service));
        published(service).forEach(topic -> grant(needed, "Write", topic));
        consumed(service).forEach(topic -> grant(needed, "Read", topic));
        PROJECTIONS.getOrDefault(service, Map.of()).forEach((group, topic) -> {
            needed.add("Read group " + group);
            grant(needed, "Read", topic);
        });

        assertThat(rights(service)).isEqualTo(needed);
    }

    /** The monitor may describe other consumer groups for their lag, but not join them. */
    @Test
    void theMonitorMayReadEverythingAndWriteNothing() {
        var needed = new TreeSet<>(Set.of("Read group saga-monitor", "Describe group *"));
        Topics.all().forEach(topic -> grant(needed, "Read", topic.name()));

        assertThat(rights("saga-monitor")).isEqualTo(needed);
    }

    /** Only the local stack has failure controls, since only it can stop a service. */
    @Test
    void theFailureControlsAreOff() throws IOException {
        try (var files = Files.walk(BASE.getParent())) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainIgnoringCase("monitor_controls")
                            .doesNotContainIgnoringCase("monitor.controls"));
        }
    }

    @Test
    void everyServiceWritesStructuredLogs() {
        assertThat(read("kustomization.yaml")
                        .flatMap(file ->
                                file.at("/configMapGenerator/0/literals").valueStream()))
                .extracting(JsonNode::asString)
                .contains("LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs");
        assertThat(read("service/deployment.yaml")
                        .map(file -> file.at("/spec/template/spec/containers/0/envFrom/0/configMapRef/name")
                                .asString("")))
                .containsExactly("surroundings");
    }

    private static Set<String> services() {
        return Topics.all().stream().map(Topic::publisher).collect(toSet());
    }

    private static Stream<String> published(String service) {
        return Topics.all().stream()
                .filter(topic -> topic.publisher().equals(service))
                .map(Topic::name);
    }

    private static Stream<String> consumed(String service) {
        return SagaMap.STEPS.stream()
                .filter(step -> step.service().equals(service))
                .map(SagaStep::topic);
    }

    /** A service checks at startup that its topics exist, and their settings. */
    private static void grant(Set<String> needed, String operation, String topic) {
        Stream.of(operation, "Describe", "DescribeConfigs").forEach(right -> needed.add(right + " topic " + topic));
    }

    private static Set<String> rights(String service) {
        return read(service + "/kafka.yaml")
                .flatMap(user -> user.at("/spec/authorization/acls").valueStream())
                .flatMap(acl -> acl.at("/operations")
                        .valueStream()
                        .map(operation -> "%s %s %s"
                                .formatted(
                                        operation.asString(),
                                        acl.at("/resource/type").asString(),
                                        acl.at("/resource/name").asString())))
                .collect(toSet());
    }

    /** Documents of a YAML file, as JSON for its pointers. */
    private static Stream<JsonNode> read(String file) {
        Iterable<Object> documents = new Yaml().loadAll(Documents.text(BASE.resolve(file)));
        return StreamSupport.stream(documents.spliterator(), false).map(JSON::<JsonNode>valueToTree);
    }
}
