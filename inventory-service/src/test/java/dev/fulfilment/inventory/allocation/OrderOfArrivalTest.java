package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.inventory.EventFixtures.of;
import static dev.fulfilment.inventory.allocation.Story.given;
import static dev.fulfilment.inventory.allocation.Story.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.EventFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts come from three topics: in any order, and any number of times. */
class OrderOfArrivalTest {

    private static final EventFixtures TOLD = EventFixtures.ofANewOrder();
    private static final Event PLACED = TOLD.placed(of(2, "desk-oak"));

    private final Story story = given(TOLD, product("desk-oak", 5));

    static Stream<List<Event>> shipped() {
        return permutations(List.of(PLACED, TOLD.paid(), TOLD.shipped())).flatMap(OrderOfArrivalTest::onceAndTwice);
    }

    static Stream<List<Event>> notShipped() {
        return permutations(List.of(PLACED, TOLD.paid(), TOLD.shipmentFailed()))
                .flatMap(OrderOfArrivalTest::onceAndTwice);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void endsShippedHoweverTheFactsArrive(List<Event> events) {
        assertThat(story.when(events.toArray(Event[]::new))).containsExactly(TOLD.allocated(of(2, "desk-oak")));
        story.leaves("desk-oak", 3, 0);
    }

    @ParameterizedTest
    @MethodSource("notShipped")
    void endsRefundedOnceHoweverTheFactsArrive(List<Event> events) {
        assertThat(story.when(events.toArray(Event[]::new)))
                .filteredOn(RefundPayment.class::isInstance)
                .hasSize(1);
        story.leaves("desk-oak", 5, 0);
    }

    static Stream<List<Event>> cancelled() {
        return Stream.of(List.<Event>of(), List.<Event>of(TOLD.shipmentFailed()))
                .map(more -> Stream.concat(Stream.of(PLACED, TOLD.paid(), TOLD.cancelled()), more.stream())
                        .toList())
                .flatMap(OrderOfArrivalTest::permutations)
                .flatMap(OrderOfArrivalTest::onceAndTwice);
    }

    /** Stopped here when the cancellation was there before the allocation was due, and left to shipping otherwise. */
    @ParameterizedTest
    @MethodSource("cancelled")
    void isStoppedOnceHoweverTheCancellationArrives(List<Event> events) {
        var published = story.when(events.toArray(Event[]::new));

        var stoppedHere =
                events.indexOf(TOLD.cancelled()) < Math.max(events.indexOf(PLACED), events.indexOf(TOLD.paid()));
        var failed = events.contains(TOLD.shipmentFailed());
        assertThat(published).filteredOn(RefundPayment.class::isInstance).hasSize(stoppedHere || failed ? 1 : 0);
        assertThat(published)
                .filteredOn(InventoryAllocated.class::isInstance)
                .hasSizeLessThanOrEqualTo(stoppedHere ? 0 : 1);
        story.leaves("desk-oak", 5, stoppedHere || failed ? 0 : 2);
    }

    private static Stream<List<Event>> onceAndTwice(List<Event> events) {
        return Stream.of(
                events,
                events.stream().flatMap(event -> Stream.of(event, event)).toList(),
                Stream.concat(events.stream(), events.stream()).toList());
    }

    private static Stream<List<Event>> permutations(List<Event> events) {
        if (events.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, events.size()).boxed().flatMap(i -> {
            var rest = new ArrayList<>(events);
            var first = rest.remove((int) i);
            return permutations(rest)
                    .map(tail -> Stream.concat(Stream.of(first), tail.stream()).toList());
        });
    }
}
