package dev.fulfilment.simulation;

/** All that a service commits together. */
final class Database<S> {

    S state;
    final Inbox inbox;
    Queues outbox;
    final Queues parked;

    Database(S state) {
        this(state, Inbox.empty(), new Queues(), new Queues());
    }

    private Database(S state, Inbox inbox, Queues outbox, Queues parked) {
        this.state = state;
        this.inbox = inbox;
        this.outbox = outbox;
        this.parked = parked;
    }

    /** What a transaction works on. */
    Database<S> copy() {
        return new Database<>(state, inbox.copy(), outbox.copy(), parked.copy());
    }
}
