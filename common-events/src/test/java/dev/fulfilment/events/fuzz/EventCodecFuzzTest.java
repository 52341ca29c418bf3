package dev.fulfilment.events.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guided by the code that an input reaches. A build tries the seeds only; with {@code JAZZER_FUZZ=1} in the environment, Jazzer
 * searches on from them.
 */
class EventCodecFuzzTest {

    private static final int SEEDS = 200;
    private static final List<String> TOPICS =
            Topics.all().stream().map(Topic::name).toList();

    private final CodecPromise promise = new CodecPromise();

    static Stream<byte[]> events() {
        var events = new HostileEvents(1, Instant.parse("2026-12-01T10:00:00Z"));
        return IntStream.range(0, SEEDS).mapToObj(_ -> input(events.next()));
    }

    private static byte[] input(HostileEvent event) {
        var input = new ByteArrayOutputStream();
        input.write(TOPICS.indexOf(event.topic()));
        input.writeBytes(event.value());
        return input.toByteArray();
    }

    /** @param input the number of the topic, and the value */
    @MethodSource("events")
    @FuzzTest(maxDuration = "5m")
    void everyValueIsAStorableEventOrRefused(byte[] input) {
        if (input.length > 0) {
            var topic = TOPICS.get(Byte.toUnsignedInt(input[0]) % TOPICS.size());
            promise.check(topic, Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
