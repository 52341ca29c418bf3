package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.EventType;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SagaMapTest {

    private static final String REACTIONS = "dev.fulfilment.messaging.Reactions";

    @Test
    void everyPublishedEventOccursInIt() {
        var occurring = Stream.concat(
                        SagaMap.INITIAL_EVENTS.stream(), SagaMap.STEPS.stream().flatMap(SagaStep::published))
                .map(SagaStep::name)
                .collect(toSet());

        assertThat(occurring)
                .isEqualTo(FulfilmentEvents.CATALOG.types().stream()
                        .map(EventType::name)
                        .collect(toSet()));
    }

    @Test
    void theServicesListenToWhatItSaysAndToNothingElse() {
        var listening = Stream.of("order-service", "payment-service", "inventory-service", "shipping-service")
                .flatMap(service -> publishersHeardBy(service).map(publisher -> service + " <- " + publisher))
                .collect(toSet());

        assertThat(listening).isEqualTo(publishersInTheMap());
    }

    private static Set<String> publishersInTheMap() {
        return SagaMap.STEPS.stream()
                .map(step -> step.service() + " <- "
                        + step.trigger().getEnclosingClass().getSimpleName())
                .collect(toSet());
    }

    /** The sealed interfaces for which a service has reactions: {@code PaymentEvent} and so on. */
    private static Stream<String> publishersHeardBy(String service) {
        return new ClassFileImporter()
                .importPath(Path.of("../..", service, "target", "classes")).stream()
                        .flatMap(type -> type.getInterfaces().stream())
                        .filter(implemented -> implemented.toErasure().getName().equals(REACTIONS))
                        .map(JavaParameterizedType.class::cast)
                        .map(JavaParameterizedType::getActualTypeArguments)
                        .map(List<JavaType>::getFirst)
                        .map(JavaType::toErasure)
                        .map(JavaClass::getSimpleName);
    }
}
