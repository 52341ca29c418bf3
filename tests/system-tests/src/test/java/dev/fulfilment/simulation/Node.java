package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** A service at work: its database, and its place in the topics. */
final class Node<S> {

    private final String name;
    private final Reaction<S> reaction;
    private final boolean inbox;
    private final World world;
    private final Group group;
    private Database<S> database;

    Node(String name, Reaction<S> reaction, boolean inbox, Set<Topic> hears, S start, World world) {
        this.name = name;
        this.reaction = reaction;
        this.inbox = inbox;
        this.world = world;
        this.group = new Group(world.kafka(), hears);
        this.database = new Database<>(start);
    }

    /** A transaction works on a copy. The commit puts it in place of the original; a crash forgets it. */
    void run(CommitOutcome fate, Instant now, Consumer<Transaction<S>> work) {
        var transaction = new Transaction<>(this, database.copy(), now);
        work.accept(transaction);
        switch (fate) {
            case COMMIT -> commit(transaction);
            case CRASH_BEFORE_THE_COMMIT -> crashBefore(transaction);
            case CRASH_AFTER_THE_COMMIT -> crashAfter(transaction);
        }
    }

    private void commit(Transaction<S> transaction) {
        database = transaction.database();
        database.inbox.commit();
        world.witness().committed(transaction.steps());
        transaction.mishaps().forEach(world.witness()::befell);
    }

    private void crashBefore(Transaction<S> transaction) {
        if (has(DisabledSafeguard.OFFSETS_BEFORE_THE_STATE)) {
            group.commit();
        }
        if (has(DisabledSafeguard.INBOX_BEFORE_THE_STATE)) {
            transaction.database().inbox.commit();
        }
        if (has(DisabledSafeguard.OUTBOX_BEFORE_THE_STATE)) {
            database.outbox = transaction.database().outbox;
        }
        world.witness().befell(Fault.CRASH_BEFORE_THE_COMMIT);
        group.fallBack();
    }

    private void crashAfter(Transaction<S> transaction) {
        if (has(DisabledSafeguard.OUTBOX_AFTER_THE_STATE)) {
            transaction.database().outbox = database.outbox;
        }
        commit(transaction);
        world.witness().befell(Fault.CRASH_AFTER_THE_COMMIT);
        group.fallBack();
    }

    /** The offsets are lost, and the inbox has long forgotten what a compacted topic still keeps. */
    void readAnew() {
        for (var reader : group.readers()) {
            if (reader.line().topic().compacted()) {
                reader.line().all().forEach(message -> database.inbox.forget(message.id()));
                reader.beginAgain();
            }
        }
    }

    Message message(Event event) {
        return Message.of(world.nextId(), event);
    }

    boolean has(DisabledSafeguard flaw) {
        return world.flaws().contains(flaw);
    }

    boolean hasInbox() {
        return inbox && !has(DisabledSafeguard.NO_INBOX);
    }

    /** A view has no inbox and parks nothing. */
    boolean canPark() {
        return inbox;
    }

    String name() {
        return name;
    }

    Reaction<S> reaction() {
        return reaction;
    }

    Group group() {
        return group;
    }

    S state() {
        return database.state;
    }

    Queues outbox() {
        return database.outbox;
    }

    Queues parked() {
        return database.parked;
    }
}
