package dev.fulfilment.monitor.facts;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the topics told of an order and that matters for its money, its goods and its way. The order of the telling is
 * forgotten: from the same events it comes out the same.
 *
 * @param customerId null until somebody named the customer
 * @param sightings the steps, each as often as different events told of it
 * @param report null until order-service told of a state
 * @param endedAt when order-service first called it finished; null until then
 * @param sequences of each topic, the numbers of the order's events that were read, in its publisher's count
 * @param reuses events that have another's number
 */
public record ObservedOrder(
        OrderId orderId,
        @Nullable CustomerId customerId,
        List<StepOccurrence> steps,
        @Nullable OrderStatusReport report,
        @Nullable Instant endedAt,
        Map<String, SortedSet<Long>> sequences,
        List<DuplicateSequence> duplicateSequences) {

    /** Whoever floods an order with false events shall not fill the monitor: two of a kind are proof enough. */
    private static final int MAX_DUPLICATES = 10;

    private static final int MAX_SEQUENCES = 500;

    public ObservedOrder {
        // What is empty is not kept, and comes back as null.
        steps = steps == null ? List.of() : List.copyOf(steps);
        sequences = sequences == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sequences));
        duplicateSequences = duplicateSequences == null ? List.of() : List.copyOf(duplicateSequences);
    }

    public static ObservedOrder empty(OrderId orderId) {
        return new ObservedOrder(orderId, null, List.of(), null, null, Map.of(), List.of());
    }

    /** What has told of that step, the earliest first. */
    public List<StepOccurrence> occurrences(SagaStep step) {
        return steps.stream().filter(each -> each.step() == step).toList();
    }

    public Optional<StepOccurrence> first(SagaStep step) {
        return steps.stream().filter(each -> each.step() == step).findFirst();
    }

    public boolean has(SagaStep step) {
        return first(step).isPresent();
    }

    /** When the first of these steps was taken. */
    public Optional<Instant> earliest(SagaStep... steps) {
        return Stream.of(steps)
                .map(this::first)
                .flatMap(Optional::stream)
                .map(StepOccurrence::at)
                .min(Instant::compareTo);
    }

    public boolean isEnded() {
        return report != null && report.isFinal();
    }

    ObservedOrder withCustomer(CustomerId customer) {
        return new ObservedOrder(orderId, customer, steps, report, endedAt, sequences, duplicateSequences);
    }

    ObservedOrder with(StepOccurrence occurrence) {
        if (occurrences(occurrence.step()).size() >= MAX_DUPLICATES) {
            return this;
        }
        var more = Stream.concat(steps.stream(), Stream.of(occurrence))
                .sorted(Comparator.comparing(StepOccurrence::at).thenComparing(StepOccurrence::eventId))
                .toList();
        return new ObservedOrder(orderId, customerId, more, report, endedAt, sequences, duplicateSequences);
    }

    ObservedOrder with(OrderStatusReport other) {
        var newest = report == null || other.version() > report.version() ? other : report;
        return new ObservedOrder(orderId, customerId, steps, newest, earliestEnd(other), sequences, duplicateSequences);
    }

    private @Nullable Instant earliestEnd(OrderStatusReport other) {
        if (!other.isFinal()) {
            return endedAt;
        }
        return endedAt == null || other.at().isBefore(endedAt) ? other.at() : endedAt;
    }

    boolean hasSequence(String topic, long sequence) {
        return sequences.getOrDefault(topic, Collections.emptySortedSet()).contains(sequence);
    }

    ObservedOrder with(DuplicateSequence duplicate) {
        if (duplicateSequences.size() >= MAX_DUPLICATES) {
            return this;
        }
        var more =
                Stream.concat(duplicateSequences.stream(), Stream.of(duplicate)).toList();
        return new ObservedOrder(orderId, customerId, steps, report, endedAt, sequences, more);
    }

    /** An event with that number was read, whatever it said. */
    public ObservedOrder withSequence(String topic, long sequence) {
        var known = sequences.getOrDefault(topic, Collections.emptySortedSet());
        if (sequence < 1 || known.size() >= MAX_SEQUENCES) {
            return this;
        }
        var more = new TreeMap<>(sequences);
        more.put(topic, plus(known, sequence));
        return new ObservedOrder(orderId, customerId, steps, report, endedAt, more, duplicateSequences);
    }

    private static SortedSet<Long> plus(SortedSet<Long> known, long sequence) {
        var all = new TreeSet<>(known);
        all.add(sequence);
        return Collections.unmodifiableSortedSet(all);
    }

    /** Applies a fold's next step; for a readable chain. */
    ObservedOrder then(Function<ObservedOrder, ObservedOrder> step) {
        return step.apply(this);
    }
}
