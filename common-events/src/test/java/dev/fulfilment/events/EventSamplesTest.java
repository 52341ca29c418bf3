package dev.fulfilment.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class EventSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private final EventCodec codec = new EventCodec(FulfilmentEvents.CATALOG);
    private final JsonMapper exact = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Stream<EventType> types() {
        return FulfilmentEvents.CATALOG.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isReadAndWrittenBackWithoutAChange(EventType type) throws IOException {
        var sample = Files.readAllBytes(SAMPLES.resolve(type.name() + ".json"));

        var decoded = codec.decode(type.topic().name(), sample);

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Known.class, known -> {
            assertThat(known.envelope().payload()).isInstanceOf(type.javaType());
            assertThat(exact.readTree(codec.encode(known.envelope()))).isEqualTo(exact.readTree(sample));
        });
    }

    @Test
    void everySampleIsOfAnEventInTheCatalogue() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(toSet()))
                    .isEqualTo(types().map(type -> type.name() + ".json").collect(toSet()));
        }
    }

    @Test
    void everyPublishedRecordIsInTheCatalogue() {
        var published = Stream.of(
                        OrderEvent.class,
                        PaymentEvent.class,
                        InventoryEvent.class,
                        ShipmentEvent.class,
                        ProductEvent.class)
                .flatMap(publisher -> Stream.of(publisher.getPermittedSubclasses()))
                .collect(toSet());

        assertThat(types().map(EventType::javaType).collect(toSet())).isEqualTo(published);
    }

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
