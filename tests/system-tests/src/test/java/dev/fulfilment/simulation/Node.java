package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** Running service: its database and its consumer group. */
final class Node<S> {

    private final String name;
    private final Reaction<S> reaction;
    private final boolean inbox;
    private final World world;
    private final ConsumerGroup group;
    private Database<S> database;

    Node(String name, Reaction<S> reaction, boolean inbox, Set<Topic> hears, S start, World world) {
        this.name = name;
        this.reaction = reaction;
        this.inbox = inbox;
        this.world = world;
        this.group = new ConsumerGroup(world.kafka(), hears);
        this.database = new Database<>(start);
    }

    /** Runs a transaction on a copy of the database. A commit replaces the original; a crash discards the copy. */
    void run(CommitOutcome commitOutcome, Instant now, Consumer<Transaction<S>> work) {
        var transaction = new Transaction<>(this, database.copy(), now);
        work.accept(transaction);
        switch (commitOutcome) {
            case COMMIT -> commit(transaction);
            case CRASH_BEFORE_COMMIT -> crashBeforeCommit(transaction);
            case CRASH_AFTER_COMMIT -> crashAfterCommit(transaction);
        }
    }

    private void commit(Transaction<S> transaction) {
        database = transaction.database();
        database.inbox.commit();
        world.recorder().recordCommit(transaction.steps());
        transaction.faults().forEach(world.recorder()::recordFault);
    }

    private void crashBeforeCommit(Transaction<S> transaction) {
        if (has(DisabledSafeguard.OFFSETS_COMMITTED_BEFORE_STATE)) {
            group.commit();
        }
        if (has(DisabledSafeguard.INBOX_COMMITTED_BEFORE_STATE)) {
            transaction.database().inbox.commit();
        }
        if (has(DisabledSafeguard.OUTBOX_COMMITTED_BEFORE_STATE)) {
            database.outbox = transaction.database().outbox;
        }
        world.recorder().recordFault(Fault.CRASH_BEFORE_COMMIT);
        group.seekToCommitted();
    }

    private void crashAfterCommit(Transaction<S> transaction) {
        if (has(DisabledSafeguard.OUTBOX_COMMITTED_AFTER_STATE)) {
            transaction.database().outbox = database.outbox;
        }
        commit(transaction);
        world.recorder().recordFault(Fault.CRASH_AFTER_COMMIT);
        group.seekToCommitted();
    }

    /** Resets the offsets of compacted topics, whose events are older than the inbox retention. */
    void replayCompactedTopics() {
        for (var position : group.positions()) {
            if (position.stream().topic().compacted()) {
                position.stream().all().forEach(message -> database.inbox.remove(message.id()));
                position.seekToBeginning();
            }
        }
    }

    Message message(Event event) {
        return Message.of(world.nextId(), event);
    }

    boolean has(DisabledSafeguard safeguard) {
        return world.disabledSafeguards().contains(safeguard);
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

    ConsumerGroup group() {
        return group;
    }

    S state() {
        return database.state;
    }

    KeyedQueues outbox() {
        return database.outbox;
    }

    KeyedQueues parked() {
        return database.parked;
    }
}
