package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.PARIS;
import static dev.fulfilment.shipping.Story.IN_AN_HOUR;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All events about an order, each missing or once, in every order; and each twice in a row. */
class AnyOrderOfEventsTest {

    enum Input {
        PLACED,
        MOVED,
        ALLOCATED,
        CANCELLED,
        PACKED
    }

    static Set<List<Input>> interleavings() {
        return Stream.of(Input.values())
                .reduce(Set.of(List.of()), AnyOrderOfEventsTest::withOneMore, AnyOrderOfEventsTest::both);
    }

    @ParameterizedTest
    @MethodSource("interleavings")
    void endsOnceAndAsTheFirstOfDispatchAndCancellationSays(List<Input> events) {
        var story = Story.under(IN_AN_HOUR);
        events.forEach(event -> handle(story, event));

        assertThat(story.published()).hasSizeLessThanOrEqualTo(1);
        if (dispatched(events)) {
            assertThat(story.published()).singleElement().isInstanceOf(OrderShipped.class);
        } else if (events.containsAll(List.of(Input.ALLOCATED, Input.CANCELLED))) {
            assertThat(story.published()).singleElement().isInstanceOf(ShipmentFailed.class);
        } else {
            assertThat(story.published()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("interleavings")
    void aRepeatChangesNothing(List<Input> events) {
        var once = Story.under(IN_AN_HOUR);
        var again = Story.under(IN_AN_HOUR);
        events.forEach(event -> handle(once, event));
        events.forEach(event -> IntStream.range(0, 2).forEach(time -> handle(again, event)));

        assertThat(again.shipment()).isEqualTo(once.shipment());
        assertThat(again.published()).isEqualTo(once.published());
    }

    private static void handle(Story story, Input event) {
        var result = switch (event) {
            case PLACED -> story.isPlaced(BERLIN);
            case MOVED -> story.movesTo(PARIS, 1);
            case ALLOCATED -> story.isAllocated();
            case CANCELLED -> story.isCancelled();
            case PACKED -> story.isDispatched();
        };
        assertThat(result).isSameAs(story);
    }

    /** Packed after an address and the allocation were there, and not cancelled before that. */
    private static boolean dispatched(List<Input> events) {
        var packed = events.indexOf(Input.PACKED);
        var before = events.subList(0, Math.max(packed, 0));
        return before.contains(Input.ALLOCATED)
                && (before.contains(Input.PLACED) || before.contains(Input.MOVED))
                && !before.contains(Input.CANCELLED);
    }

    /** All that is there, and all that comes of it by putting one more in at any place. */
    private static Set<List<Input>> withOneMore(Set<List<Input>> lists, Input more) {
        return both(
                lists, lists.stream().flatMap(list -> insertions(list, more)).collect(toSet()));
    }

    private static Stream<List<Input>> insertions(List<Input> list, Input more) {
        return IntStream.rangeClosed(0, list.size()).mapToObj(place -> {
            var longer = new ArrayList<>(list);
            longer.add(place, more);
            return List.copyOf(longer);
        });
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toSet());
    }
}
