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
 * State of an order derived from its events: steps, money, goods and sequence numbers. Independent of arrival order: the same
 * events give an equal state.
 *
 * @param customerId null until an event names the customer
 * @param steps occurrences of steps, one for each event, ordered by time
 * @param report latest status that order-service published; null before the first
 * @param endedAt time of the first final status; null until then
 * @param sequences sequence numbers of the order's observed events by topic
 * @param duplicateSequences events that reuse a sequence number
 */
public record ObservedOrder(
        OrderId orderId,
        @Nullable CustomerId customerId,
        List<StepOccurrence> steps,
        @Nullable OrderStatusReport report,
        @Nullable Instant endedAt,
        Map<String, SortedSet<Long>> sequences,
        List<DuplicateSequence> duplicateSequences) {

    /** Limits what a flood of false events can store: two duplicates are evidence enough. */
    private static final int MAX_DUPLICATES = 10;

    private static final int MAX_SEQUENCES = 500;

    public ObservedOrder {
        // Empty components are not serialized and are read as null.
        steps = steps == null ? List.of() : List.copyOf(steps);
        sequences = sequences == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sequences));
        duplicateSequences = duplicateSequences == null ? List.of() : List.copyOf(duplicateSequences);
    }

    public static ObservedOrder empty(OrderId orderId) {
        return new ObservedOrder(orderId, null, List.of(), null, null, Map.of(), List.of());
    }

    /** Returns the occurrences of a step, earliest first. */
    public List<StepOccurrence> occurrences(SagaStep step) {
        return steps.stream().filter(each -> each.step() == step).toList();
    }

    public Optional<StepOccurrence> first(SagaStep step) {
        return steps.stream().filter(each -> each.step() == step).findFirst();
    }

    public boolean has(SagaStep step) {
        return first(step).isPresent();
    }

    /** Returns the time of the earliest occurrence of these steps. */
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

    /** Adds the sequence number of a record, which may be undecodable. */
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

    /** Applies a function, so that calls can be chained. */
    ObservedOrder then(Function<ObservedOrder, ObservedOrder> step) {
        return step.apply(this);
    }
}
