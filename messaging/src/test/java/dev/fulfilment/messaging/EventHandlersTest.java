package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class EventHandlersTest {

    private static final Topic TOPIC = new Topic("parcels", "parcel-service", false);

    private final ArrayList<Event> handled = new ArrayList<>();

    sealed interface ParcelEvent extends Event {

        @Override
        default String key() {
            return "key";
        }

        record ParcelPacked() implements ParcelEvent {}

        sealed interface ParcelMoved extends ParcelEvent {}

        record ParcelLoaded() implements ParcelMoved {}

        record ParcelUnloaded() implements ParcelMoved {}
    }

    interface OpenEvent extends Event {}

    record OpenEventRecorded(String key) implements OpenEvent {}

    @Test
    void passesAnEventToTheHandlerOfItsTypeAlone() {
        var handlers = parcelHandlers()
                .on(ParcelEvent.ParcelPacked.class, handled::add)
                .on(ParcelEvent.ParcelMoved.class, event -> {});

        handlers.handle(new ParcelEvent.ParcelPacked());
        handlers.handle(new ParcelEvent.ParcelLoaded());

        assertThat(handled).containsExactly(new ParcelEvent.ParcelPacked());
    }

    @Test
    void aSealedTypeStandsForAllThatItPermits() {
        var handlers = parcelHandlers().on(ParcelEvent.class, handled::add);

        handlers.handle(new ParcelEvent.ParcelUnloaded());

        assertThat(handled).containsExactly(new ParcelEvent.ParcelUnloaded());
        assertThat(handlers.handled())
                .containsExactlyInAnyOrder(
                        ParcelEvent.ParcelPacked.class,
                        ParcelEvent.ParcelLoaded.class,
                        ParcelEvent.ParcelUnloaded.class);
        assertThat(handlers.undeclared()).isEmpty();
    }

    @Test
    void namesAPermittedTypeThatIsNeitherHandledNorIgnored() {
        var handlers = parcelHandlers()
                .on(ParcelEvent.ParcelPacked.class, handled::add)
                .ignore(ParcelEvent.ParcelUnloaded.class);

        assertThat(handlers.undeclared()).containsExactly(ParcelEvent.ParcelLoaded.class);
    }

    @Test
    void namesATypeWithTwoHandlers() {
        var handlers =
                parcelHandlers().on(ParcelEvent.class, handled::add).on(ParcelEvent.ParcelPacked.class, handled::add);

        assertThat(handlers.declaredTwice()).containsExactly(ParcelEvent.ParcelPacked.class);
    }

    @Test
    void namesATypeThatIsHandledAndIgnored() {
        var handlers = parcelHandlers()
                .on(ParcelEvent.ParcelLoaded.class, handled::add)
                .ignore(ParcelEvent.ParcelMoved.class);

        assertThat(handlers.declaredTwice()).containsExactly(ParcelEvent.ParcelLoaded.class);
    }

    @Test
    void doesNothingAboutAnIgnoredEvent() {
        var handlers = parcelHandlers().ignore(ParcelEvent.ParcelPacked.class);
        var ignored = new ParcelEvent.ParcelPacked();

        handlers.handle(ignored);

        assertThat(handlers.handles(ignored)).isFalse();
        assertThat(handlers.ignored()).containsExactly(ParcelEvent.ParcelPacked.class);
    }

    @Test
    void refusesAnEventThatIsNotDeclared() {
        assertThatIllegalStateException()
                .isThrownBy(() -> parcelHandlers().handle(new ParcelEvent.ParcelPacked()))
                .withMessage("no handler for ParcelPacked of topic parcels");
    }

    @Test
    void requiresNoTypeOfATopicWhoseTypeIsNotSealed() {
        var handlers = EventHandlers.of(TOPIC, OpenEvent.class).on(OpenEventRecorded.class, handled::add);

        assertThat(handlers.undeclared()).isEmpty();
        assertThat(handlers.handles(new OpenEventRecorded("key"))).isTrue();
    }

    private static EventHandlers<ParcelEvent> parcelHandlers() {
        return EventHandlers.of(TOPIC, ParcelEvent.class);
    }
}
