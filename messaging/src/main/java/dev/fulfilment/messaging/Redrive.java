package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.UndecodableEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries parked events again, through the code that runs now: each once in effect and in the order of its key, however
 * many people ask for it at the same time.
 */
final class Redrive {

    private final ParkedEvents parkedEvents;
    private final EventReader reader;
    private final EventHandling handling;
    private final TransactionTemplate transaction;

    Redrive(ParkedEvents parkedEvents, EventReader reader, EventHandling handling, TransactionTemplate transaction) {
        this.parkedEvents = parkedEvents;
        this.reader = reader;
        this.handling = handling;
        this.transaction = transaction;
    }

    /** What a redrive came to: how many took effect, and why it ended before the rest, if it did. */
    record Result(int redriven, Optional<String> stoppedBy) {}

    /** Redrives one event, if no earlier one of its key waits. */
    Result one(long id) {
        return attempt(id)
                .map(failure -> new Result(0, Optional.of(failure)))
                .orElseGet(() -> new Result(1, Optional.empty()));
    }

    /** Redrives the whole line of a key, up to the first that fails again. */
    Result key(String key) {
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
    List<Result> all() {
        var waiting = parkedEvents.list();
        var withKey = waiting.stream()
                .map(ParkedEvent::key)
                .filter(key -> key != null)
                .distinct()
                .map(this::key);
        var withoutKey = waiting.stream().filter(event -> event.key() == null).map(event -> one(event.id()));
        return Stream.concat(withKey, withoutKey).toList();
    }

    /** Takes an event out of its line without effect, for a recorded reason; gives why not, if it cannot be done. */
    Optional<String> discard(long id, String reason) {
        return transaction.execute(status -> refusal(id).or(() -> {
            parkedEvents.resolve(id, "DISCARDED", reason);
            return Optional.empty();
        }));
    }

    /** Tries one event; empty when it took effect, or else why it did not. */
    private Optional<String> attempt(long id) {
        try {
            return transaction.execute(status -> refusal(id).or(() -> {
                handle(parkedEvents.source(id));
                parkedEvents.resolve(id, "REDRIVEN", "took effect");
                return Optional.empty();
            }));
        } catch (RuntimeException e) {
            parkedEvents.failedAgain(id, e);
            return Optional.of(Failures.describe(e));
        }
    }

    /** Locks the event's line, and says why the event cannot be resolved now; empty when it can. */
    private Optional<String> refusal(long id) {
        var event = parkedEvents.find(id);
        if (event.isEmpty()) {
            return Optional.of("there is no parked event " + id);
        }
        var key = event.get().key();
        parkedEvents.lock(key);
        var now = parkedEvents.find(id).orElseThrow();
        if (!now.status().equals("PARKED")) {
            return Optional.of(
                    "event %d is %s already".formatted(id, now.status().toLowerCase(Locale.ROOT)));
        }
        return Optional.ofNullable(key)
                .flatMap(parkedEvents::first)
                .filter(first -> first.id() != id)
                .map(first -> "event %d of the same key comes first".formatted(first.id()));
    }

    private void handle(Incoming.Source source) {
        switch (reader.read(source)) {
            case Reading.Readable(var incoming) -> handling.handle(List.of(incoming));
            case Reading.Unreadable(var unreadable, UndecodableEvent failure) -> throw failure;
            case Reading.NotForUs ignored -> {}
        }
    }
}
