package dev.fulfilment.system;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.test.util.ReflectionTestUtils;

/** Topic settings of the local stack, which every other deployment must match. */
final class TopicSettings {

    private TopicSettings() {}

    static Map<String, String> of(Topic topic) {
        var settings = new HashMap<>(Map.of(
                "partitions", local("PARTITIONS").toString(),
                "max.message.bytes", local("LARGEST_MESSAGE").toString(),
                "message.timestamp.type", local("TIMESTAMP_TYPE").toString(),
                "cleanup.policy", topic.compacted() ? "compact" : "delete"));
        if (!topic.compacted()) {
            settings.put("retention.ms", Long.toString(((Duration) local("RETENTION")).toMillis()));
            settings.put("segment.ms", Long.toString(((Duration) local("SEGMENT")).toMillis()));
        }
        return settings;
    }

    /** Reads a private constant: this comparison does not justify making it public. */
    private static Object local(String constant) {
        try {
            var creation = Class.forName("dev.fulfilment.platform.server.TopicCreation");
            return requireNonNull(ReflectionTestUtils.getField(creation, constant));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
