package dev.fulfilment.messaging.inbox;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.BatchPrefetch;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.MessageContext;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.messaging.support.MessagingMetrics;
import dev.fulfilment.messaging.support.StartupException;
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

/** Passes each event once to the service's handler for its type. Must be called within a transaction. */
public final class EventDispatcher {

    private final Map<String, EventHandlers<?>> handlers;
    private final Map<String, Set<String>> ignored;
    private final List<BatchPrefetch> prefetches;
    private final Inbox inbox;
    private final MessageContextHolder messageContext;
    private final ProcessingSpans spans;
    private final EventCatalog catalog;
    private final MessagingMetrics metrics;
    private final Clock clock;

    EventDispatcher(
            String service,
            List<Reactions<?>> reactions,
            List<BatchPrefetch> prefetches,
            Inbox inbox,
            MessageContextHolder messageContext,
            ProcessingSpans spans,
            EventCatalog catalog,
            MessagingMetrics metrics,
            Clock clock) {
        this.handlers = reactions.stream()
                .<EventHandlers<?>>map(Reactions::handlers)
                .peek(each -> requireComplete(service, each))
                .collect(toUnmodifiableMap(each -> each.topic().name(), Function.identity()));
        this.catalog = catalog;
        this.ignored = handlers.values().stream()
                .collect(toUnmodifiableMap(each -> each.topic().name(), each -> names(each.ignored(), catalog)));
        this.prefetches = prefetches;
        this.inbox = inbox;
        this.messageContext = messageContext;
        this.spans = spans;
        this.metrics = metrics;
        this.clock = clock;
        metrics.listensTo(topics());
    }

    private static void requireComplete(String service, EventHandlers<?> handlers) {
        requireNone(
                handlers.undeclared(),
                "%s neither handles nor ignores %%s of topic %s"
                        .formatted(service, handlers.topic().name()),
                "Add each type to the EventHandlers of that topic, by on(..) or ignore(..).");
        requireNone(
                handlers.declaredTwice(),
                "%s declares %%s of topic %s twice"
                        .formatted(service, handlers.topic().name()),
                "Name each type once in the EventHandlers of that topic, by on(..) or ignore(..).");
    }

    private static void requireNone(Set<Class<? extends Event>> types, String problem, String action) {
        if (!types.isEmpty()) {
            var names = types.stream().map(Class::getSimpleName).sorted().collect(joining(", "));
            throw new StartupException(problem.formatted(names), action);
        }
    }

    private static Set<String> names(Set<Class<? extends Event>> types, EventCatalog catalog) {
        return types.stream().map(type -> catalog.typeOf(type).name()).collect(toUnmodifiableSet());
    }

    /** Returns whether this service ignores the events of that type. */
    boolean ignores(String topic, @Nullable String eventType) {
        return eventType != null && ignored.getOrDefault(topic, Set.of()).contains(eventType);
    }

    /** Returns the topics that this service subscribes to. */
    Set<String> topics() {
        return handlers.keySet();
    }

    /** Returns those of them that are not compacted. */
    Set<String> uncompactedTopics() {
        return handlers.values().stream()
                .map(EventHandlers::topic)
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
        prefetch(fresh);
        fresh.forEach(this::handle);
    }

    /** An ignored event gets here if its record has no {@code ce_type}: it must not lock rows that no handler uses. */
    private void prefetch(List<ReceivedEvent> events) {
        List<Event> handled = events.stream()
                .filter(each -> handlersOf(each).handles(each.event().payload()))
                .<Event>map(each -> each.event().payload())
                .toList();
        if (!handled.isEmpty()) {
            prefetches.forEach(prefetch -> prefetch.prefetch(handled));
        }
    }

    private void handle(ReceivedEvent incoming) {
        var event = incoming.event();
        var topicHandlers = handlersOf(incoming);
        var cause = new MessageContext(
                event.eventId(), event.correlationId(), incoming.source().traceparent());
        var ignored = messageContext.call(cause, spans.process(incoming), () -> {
            topicHandlers.handle(event.payload());
            return true;
        });
    }

    private EventHandlers<?> handlersOf(ReceivedEvent incoming) {
        var topic = incoming.source().topic();
        var topicHandlers = handlers.get(topic);
        if (topicHandlers == null) {
            throw new IllegalStateException("this service has no reactions to topic " + topic);
        }
        return topicHandlers;
    }

    /** Counts after the commit: a batch that is rolled back is handled, and counted, again. */
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
