package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.messaging.Reactions;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.objenesis.SpringObjenesis;

class SagaMapTest {

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
    void theServicesHandleTheEventsInItAndNoOthers() {
        var handled = Stream.of("order-service", "payment-service", "inventory-service", "shipping-service")
                .flatMap(service -> handledBy(service).map(event -> service + " <- " + event.getSimpleName()))
                .collect(toSet());

        assertThat(handled)
                .isEqualTo(SagaMap.STEPS.stream()
                        .map(step -> step.service() + " <- " + SagaStep.name(step.trigger()))
                        .collect(toSet()));
    }

    /** Returns the event types that the service's reactions declare handlers for. */
    private static Stream<Class<?>> handledBy(String service) {
        return new ClassFileImporter()
                .importPath(Path.of("../..", service, "target", "classes")).stream()
                        .filter(type -> type.isAssignableTo(Reactions.class))
                        .map(JavaClass::reflect)
                        .map(SagaMapTest::reactions)
                        .flatMap(reactions -> reactions.handlers().handled().stream());
    }

    /** Creates the reactions with collaborators whose constructors do not run: declaring handlers calls none of them. */
    private static Reactions<?> reactions(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Reactions<?>) constructor.newInstance(Stream.of(constructor.getParameterTypes())
                    .map(new SpringObjenesis()::newInstance)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
