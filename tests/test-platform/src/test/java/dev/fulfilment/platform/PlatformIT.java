package dev.fulfilment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class PlatformIT {

    private final Platform platform = Platform.shared();

    @Test
    void isTheSameForAllWhoAskInOneJvm() {
        assertThat(Platform.shared()).isSameAs(platform);
    }

    @Test
    void hasEveryTopicWithTheSameNumberOfPartitions() throws Exception {
        try (Admin admin = admin()) {
            var topics = admin.describeTopics(
                            Topics.all().stream().map(topic -> topic.name()).toList())
                    .allTopicNames()
                    .get();
            assertThat(topics).hasSize(Topics.all().size());
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(6));
        }
    }

    @Test
    void keepsThePriceListForEverAndEventsForAWeek() throws Exception {
        assertThat(setting(Topics.PRODUCTS.name(), "cleanup.policy")).isEqualTo("compact");
        assertThat(setting(Topics.ORDERS.name(), "cleanup.policy")).isEqualTo("delete");
        assertThat(setting(Topics.ORDERS.name(), "retention.ms")).isEqualTo("604800000");
    }

    @Test
    void startsAgainOverTheTopicsThatAreThere() {
        platform.kafka().create(Topics.all());
    }

    private String setting(String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            var configs = admin.describeConfigs(List.of(resource)).all().get();
            return Objects.requireNonNull(configs.get(resource)).get(name).value();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, platform.bootstrapServers()));
    }
}
