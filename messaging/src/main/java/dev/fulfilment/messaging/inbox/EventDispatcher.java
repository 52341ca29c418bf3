package dev.fulfilment.messaging.inbox;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.BatchPrefetch;
import dev.fulfilment.messaging.MessageContext;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Dispatches events to the service's reactions, each event once. Must be called within a transaction. */
public final class EventDispatcher {

    private final Map<String, Reactions<Event>> reactions;
    private final Map<String, Set<String>> ignored;
    private final List<BatchPrefetch> preparations;
    private final Inbox inbox;
    private final MessageContextHolder currentMessage;
    private final ProcessingSpans spans;
    private final EventCatalog catalog;
    private final MessagingMetrics metrics;
    private final Clock clock;

    @SuppressWarnings("unchecked") // A topic's events are those of its publisher: the codec rejects all others.
    EventDispatcher(
            List<Reactions<?>> reactions,
            List<BatchPrefetch> preparations,
            Inbox inbox,
            MessageContextHolder currentMessage,
            ProcessingSpans spans,
            EventCatalog catalog,
            MessagingMetrics metrics,
            Clock clock) {
        this.reactions = reactions.stream()
                .map(each -> (Reactions<Event>) each)
                .collect(toUnmodifiableMap(each -> each.topic().name(), Function.identity()));
        this.catalog = catalog;
        this.ignored = this.reactions.values().stream()
                .collect(toUnmodifiableMap(each -> each.topic().name(), each -> names(each.ignores(), catalog)));
        this.preparations = preparations;
        this.inbox = inbox;
        this.currentMessage = currentMessage;
        this.spans = spans;
        this.metrics = metrics;
        this.clock = clock;
        metrics.listensTo(topics());
    }

    private static Set<String> names(Set<Class<? extends Event>> types, EventCatalog catalog) {
        return types.stream().map(type -> catalog.typeOf(type).name()).collect(toUnmodifiableSet());
    }

    /** Returns whether the service ignores events of that type. */
    boolean ignores(String topic, @Nullable String eventType) {
        return eventType != null && ignored.getOrDefault(topic, Set.of()).contains(eventType);
    }

    /** Returns the topics that this service subscribes to. */
    Set<String> topics() {
        return reactions.keySet();
    }

    /** Returns those of them that are not compacted, and so keep every event. */
    Set<String> uncompactedTopics() {
        return reactions.values().stream()
                .map(Reactions::topic)
                .filter(topic -> !topic.compacted())
                .map(Topic::name)
                .collect(toUnmodifiableSet());
    }

    /** Handles the events that have not taken effect yet, in the given order. */
    public void handle(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var fresh = new ArrayList<ReceivedEvent>(events.size());
        var duplicates = new ArrayList<ReceivedEvent>();
        var unseen = inbox.register(
                events.stream().map(each -> each.event().eventId()).toList());
        events.forEach(each -> (unseen.remove(each.event().eventId()) ? fresh : duplicates).add(each));
        count(fresh, duplicates);
        if (!fresh.isEmpty()) {
            List<Event> payloads =
                    fresh.stream().<Event>map(each -> each.event().payload()).toList();
            preparations.forEach(preparation -> preparation.prefetch(payloads));
            fresh.forEach(this::handle);
        }
    }

    private void handle(ReceivedEvent incoming) {
        var event = incoming.event();
        var topic = incoming.source().topic();
        var cause = new MessageContext(
                event.eventId(), event.correlationId(), incoming.source().traceparent());
        var reaction = reactions.get(topic);
        if (reaction == null) {
            throw new IllegalStateException("nothing here reacts to topic " + topic);
        }
        var ignored = currentMessage.call(cause, spans.process(incoming), () -> {
            reaction.on(event.payload());
            return true;
        });
    }

    /** Counts after the commit: events that are rolled back are handled again and counted then. */
    private void count(List<ReceivedEvent> handled, List<ReceivedEvent> duplicates) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var now = clock.instant();
                duplicates.forEach(each -> metrics.duplicate(each.source().topic()));
                handled.forEach(each -> metrics.handled(
                        each.source().topic(),
                        catalog.typeOf(each.event().payload()).name(),
                        Duration.between(each.event().timestamp(), now)));
            }
        });
    }
}
