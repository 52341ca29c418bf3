package dev.fulfilment.messaging.parking;

import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.inbox.DecodeResult;
import dev.fulfilment.messaging.inbox.EventDispatcher;
import dev.fulfilment.messaging.inbox.ParkedEvent;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import dev.fulfilment.messaging.inbox.ReceivedEvent;
import dev.fulfilment.messaging.inbox.RecordDecoder;
import dev.fulfilment.messaging.tracing.MessageSpans;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries parked events again, through the code that runs now: each once in effect and in the order of its key, however
 * many people ask for it at the same time.
 */
public final class ParkedEventRedriver {

    private final ParkedEventRepository parkedEvents;
    private final RecordDecoder reader;
    private final EventDispatcher handling;
    private final MessageSpans spans;
    private final TransactionTemplate transaction;

    public ParkedEventRedriver(
            ParkedEventRepository parkedEvents,
            RecordDecoder reader,
            EventDispatcher handling,
            MessageSpans spans,
            TransactionTemplate transaction) {
        this.parkedEvents = parkedEvents;
        this.reader = reader;
        this.handling = handling;
        this.spans = spans;
        this.transaction = transaction;
    }

    /** What a redrive came to: how many took effect, and why it ended before the rest, if it did. */
    public record Result(int redriven, Optional<String> stoppedBy) {}

    /** Redrives one event, if no earlier one of its key waits. */
    public Result one(long id) {
        return attempt(id)
                .map(failure -> new Result(0, Optional.of(failure)))
                .orElseGet(() -> new Result(1, Optional.empty()));
    }

    /** Redrives the whole line of a key, up to the first that fails again. */
    public Result key(String key) {
        var redriven = 0;
        for (var next = parkedEvents.first(key); next.isPresent(); next = parkedEvents.first(key)) {
            var failure = attempt(next.get().id());
            if (failure.isPresent()) {
                return new Result(redriven, failure);
            }
            redriven++;
        }
        return new Result(redriven, Optional.empty());
    }

    /** Redrives every line; one that fails again does not stop the others. */
    public List<Result> all() {
        var lines = parkedEvents.keys().stream().map(this::key);
        var others = parkedEvents.withoutKey().stream().map(this::one);
        return Stream.concat(lines, others).toList();
    }

    /** Takes an event out of its line without effect, for a recorded reason; gives why not, if it cannot be done. */
    public Optional<String> discard(long id, String reason) {
        return resolving(id, event -> parkedEvents.discard(event, reason));
    }

    /** Tries one event; empty when it took effect, or else why it did not. */
    private Optional<String> attempt(long id) {
        try {
            return resolving(id, event -> {
                spans.redrive(event, parkedEvents.source(id), this::handle);
                parkedEvents.redriven(id);
            });
        } catch (RuntimeException | Error e) {
            parkedEvents.failedAgain(id, e);
            return Optional.of(FailureClassifier.summary(e));
        }
    }

    /** Does the step with the event's line locked, if the event is first in it; or else gives why not. */
    private Optional<String> resolving(long id, Consumer<ParkedEvent> step) {
        return transaction.execute(status -> {
            var found = parkedEvents.find(id);
            if (found.isEmpty()) {
                return Optional.of("there is no parked event " + id);
            }
            var event = parkedEvents.locked(found.get());
            var refusal = refusal(event);
            if (refusal.isEmpty()) {
                step.accept(event);
            }
            return refusal;
        });
    }

    private Optional<String> refusal(ParkedEvent event) {
        if (!event.status().equals("PARKED")) {
            return Optional.of("event %d is %s already"
                    .formatted(event.id(), event.status().toLowerCase(Locale.ROOT)));
        }
        return Optional.ofNullable(event.key())
                .flatMap(parkedEvents::first)
                .filter(first -> first.id() != event.id())
                .map(first -> "event %d of the same key comes first".formatted(first.id()));
    }

    private void handle(ReceivedEvent.ReceivedRecord source) {
        switch (reader.read(source)) {
            case DecodeResult.Decoded(var incoming) -> handling.handle(List.of(incoming));
            case DecodeResult.Undecodable(var unreadable, RuntimeException failure) -> throw failure;
            case DecodeResult.Ignored ignored -> {}
        }
    }
}
