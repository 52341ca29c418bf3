package dev.fulfilment.order.eventstore;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.order.domain.OrderEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Streams are kept permanently: every later version must read the events of each earlier one. */
class StoredSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/stored");
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");

    private final EventSerializer format = new EventSerializer();
    private final JsonMapper exact = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Stream<String> names() {
        return EventTypeNames.TABLE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReadAndWrittenBackWithoutAChange(String name) throws IOException {
        var sample = Files.readString(SAMPLES.resolve(name + ".json"));

        var event = format.read(name, sample, AT);

        assertThat(event.at()).isEqualTo(AT);
        assertThat(format.nameOf(event)).isEqualTo(name);
        assertThat(exact.readTree(format.dataOf(event).toString())).isEqualTo(exact.readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReadWhateverElseTheySay(String name) throws IOException {
        var sample = Files.readString(SAMPLES.resolve(name + ".json"));
        var more = exact.readTree(sample).asObject().put("addedLater", "by a newer version");

        assertThat(format.read(name, more.toString(), AT)).isEqualTo(format.read(name, sample, AT));
    }

    @Test
    void thereIsOneOfEachStoredName() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(toSet()))
                    .isEqualTo(names().map(name -> name + ".json").collect(toSet()));
        }
    }

    @Test
    void everyEventHasAStoredName() {
        assertThat(EventTypeNames.TABLE.values()).containsExactlyInAnyOrderElementsOf(records(OrderEvent.class));
    }

    @SuppressWarnings("unchecked") // what a sealed interface permits, extends it
    private static Iterable<Class<? extends OrderEvent>> records(Class<?> sealed) {
        return permitted(sealed).map(type -> (Class<? extends OrderEvent>) type).collect(toSet());
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(StoredSamplesTest::permitted);
    }
}
