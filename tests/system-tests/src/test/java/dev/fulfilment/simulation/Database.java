package dev.fulfilment.simulation;

/** Data that a service commits in one transaction. */
final class Database<S> {

    S state;
    final Inbox inbox;
    KeyedQueues outbox;
    final KeyedQueues parked;

    Database(S state) {
        this(state, Inbox.empty(), new KeyedQueues(), new KeyedQueues());
    }

    private Database(S state, Inbox inbox, KeyedQueues outbox, KeyedQueues parked) {
        this.state = state;
        this.inbox = inbox;
        this.outbox = outbox;
        this.parked = parked;
    }

    /** Returns the copy that a transaction changes. */
    Database<S> copy() {
        return new Database<>(state, inbox.copy(), outbox.copy(), parked.copy());
    }
}
