package dev.fulfilment.messaging.parking;

import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.inbox.DecodeResult;
import dev.fulfilment.messaging.inbox.EventDispatcher;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import dev.fulfilment.messaging.inbox.ParkedRecord;
import dev.fulfilment.messaging.inbox.ReceivedEvent;
import dev.fulfilment.messaging.inbox.RecordDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Redrives parked events through the current code: each takes effect once, in the order of its key, also with concurrent
 * redrives.
 */
public final class ParkedEventRedriver {

    private final ParkedEventRepository parkedEvents;
    private final RecordDecoder reader;
    private final EventDispatcher handling;
    private final RedriveSpans spans;
    private final TransactionTemplate transaction;

    ParkedEventRedriver(
            ParkedEventRepository parkedEvents,
            RecordDecoder reader,
            EventDispatcher handling,
            RedriveSpans spans,
            TransactionTemplate transaction) {
        this.parkedEvents = parkedEvents;
        this.reader = reader;
        this.handling = handling;
        this.spans = spans;
        this.transaction = transaction;
    }

    /** Redrives one event, unless an earlier one of its key is parked. */
    public RedriveResult one(long id) {
        try {
            return resolve(id, this::redrive);
        } catch (RuntimeException | Error e) {
            parkedEvents.failedAgain(id, e);
            return new RedriveResult.Stopped(0, FailureClassifier.summary(e));
        }
    }

    /** Redrives all parked events of a key in their order, up to the first that fails again. */
    public RedriveResult key(String key) {
        var redriven = 0;
        for (var next = parkedEvents.first(key); next.isPresent(); next = parkedEvents.first(key)) {
            if (one(next.get()) instanceof RedriveResult.Stopped(var none, var reason)) {
                return new RedriveResult.Stopped(redriven + none, reason);
            }
            redriven++;
        }
        return new RedriveResult.Completed(redriven);
    }

    /** Redrives every key; one that fails again does not stop the others. */
    public List<RedriveResult> all() {
        var streams = parkedEvents.keys().stream().map(this::key);
        var others = parkedEvents.withoutKey().stream().map(this::one);
        return Stream.concat(streams, others).toList();
    }

    /** Discards one event without effect, unless an earlier one of its key is parked; the reason is recorded. */
    public RedriveResult discard(long id, String reason) {
        return resolve(id, parked -> {
            parkedEvents.discard(parked, reason);
            spans.discard(parked, reason);
        });
    }

    private void redrive(ParkedRecord parked) {
        var span = spans.redrive(parked);
        try {
            handle(spans.within(span, parked));
        } catch (RuntimeException | Error e) {
            FailureClassifier.record(span, e);
            throw e;
        }
        parkedEvents.redriven(parked.id());
    }

    /** Resolves the event with its key locked. */
    private RedriveResult resolve(long id, Consumer<ParkedRecord> resolution) {
        return transaction.execute(status -> {
            var parked = parkedEvents.lock(id);
            var rejection = parked.isEmpty() ? Optional.of("there is no parked event " + id) : rejection(parked.get());
            if (rejection.isPresent()) {
                return new RedriveResult.Stopped(0, rejection.get());
            }
            resolution.accept(parked.get());
            return new RedriveResult.Completed(1);
        });
    }

    private Optional<String> rejection(ParkedRecord parked) {
        if (!parked.isPending()) {
            return Optional.of("event %d is %s already"
                    .formatted(parked.id(), parked.status().toLowerCase(Locale.ROOT)));
        }
        return Optional.ofNullable(parked.source().key())
                .flatMap(parkedEvents::first)
                .filter(first -> first != parked.id())
                .map(first -> "event %d of the same key comes first".formatted(first));
    }

    private void handle(ReceivedEvent.ReceivedRecord source) {
        switch (reader.read(source)) {
            case DecodeResult.Decoded(var incoming) -> handling.handle(List.of(incoming));
            case DecodeResult.Undecodable(var _, RuntimeException failure) -> throw failure;
            case DecodeResult.Ignored _ -> {}
        }
    }
}
