package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.platform.Platform;
import dev.fulfilment.platform.process.Port;
import dev.fulfilment.platform.spring.PlatformAddresses;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** An external cause that prevents the start is reported in a few lines. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    @BeforeAll
    static void topics() {
        Platform.shared().kafka().create(ThingEvent.TOPICS);
    }

    @Test
    void isRefusedWhenKafkaIsAway(CapturedOutput output) {
        var port = Port.free().number();
        refused(Map.of("spring.kafka.bootstrap-servers", "127.0.0.1:" + port, "startup.wait", "2s"));
        assertPublished(
                output, "Kafka at 127.0.0.1:" + port + " does not answer", "set spring.kafka.bootstrap-servers");
    }

    @Test
    void waitsForABrokerThatIsStartedLater(CapturedOutput output) {
        var kafka = Platform.shared().kafka();
        kafka.stop();
        var start = CompletableFuture.supplyAsync(() -> application(Map.of()).run());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> output.getOut().contains("Waiting for Kafka at " + kafka.bootstrapServers()));
        kafka.start();
        try (var context = start.join()) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    @Test
    void isRefusedWhenATopicIsMissing(CapturedOutput output) {
        refused(Map.of(), ListensToNowhere.class);
        assertPublished(output, "has no topic nowhere", "Create it");
    }

    @Test
    void isRefusedWhenTheInboxForgetsSoonerThanTheTopics(CapturedOutput output) {
        refused(Map.of("messaging.inbox.retention", "3d"));
        assertPublished(
                output,
                "The inbox forgets after PT72H, sooner than the topics do: counts, echoes, foreign-things,"
                        + " thing-states, things",
                "Raise messaging.inbox.retention");
    }

    @Test
    void isRefusedWhenTheTopicsDoNotTakeTheLargestEvent(CapturedOutput output) {
        refused(Map.of("messaging.relay.max-event-size", "3000000"));
        assertPublished(
                output,
                "Events may have 3,000,000 bytes, which is more than the topics take: counts, echoes, things",
                "max.message.bytes to 3100000");
    }

    @Test
    void isRefusedWhenASettingIsNotPositive(CapturedOutput output) {
        refused(Map.of("messaging.relay.batch-per-bucket", "0"));
        assertPublished(output, "messaging.relay.batch-per-bucket must be positive, but is 0", "Action:");
    }

    @Test
    void isRefusedWhenAnEventTypeIsForgotten(CapturedOutput output) {
        refused(Map.of(), ForgetsAType.class);
        assertPublished(
                output,
                "thing-service neither handles nor ignores ThingCounted of topic counts",
                "Add each type to the EventHandlers of that topic, by on(..) or ignore(..).");
    }

    @Configuration(proxyBeanMethods = false)
    static class ForgetsAType {

        @Bean
        Reactions<ThingEvent> incomplete() {
            return () -> EventHandlers.of(ThingEvent.COUNTS, ThingEvent.class)
                    .ignore(
                            ThingEvent.ThingAdded.class,
                            ThingEvent.ThingEchoed.class,
                            ThingEvent.ForeignThingSeen.class,
                            ThingEvent.ForeignThingIgnored.class,
                            ThingEvent.ThingChanged.class,
                            ThingEvent.ThingPolished.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ListensToNowhere {

        @Bean
        Reactions<ThingEvent> nowhere(Effects effects, Faults faults, Causation causation) {
            return new NotingReactions(new Topic("nowhere", "nobody", false), effects, faults, causation, event -> {});
        }
    }

    private static void refused(Map<String, Object> settings, Class<?>... more) {
        var application = application(settings, more);
        assertThatException().isThrownBy(() -> application.run().close());
    }

    private static SpringApplicationBuilder application(Map<String, Object> settings, Class<?>... more) {
        return new SpringApplicationBuilder(ThingService.class)
                .sources(more)
                .properties("logging.level.dev.fulfilment.messaging=info")
                .web(WebApplicationType.NONE)
                .initializers(
                        new PlatformAddresses(),
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("wrong", settings)));
    }

    private static void assertPublished(CapturedOutput output, String problem, String action) {
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(problem)
                .contains(action)
                .doesNotContain("\tat ");
    }
}
