package dev.fulfilment.simulation;

import java.util.HashSet;
import java.util.Set;

/** Ids of the handled events, and separately those added by the open transaction. */
final class Inbox {

    private final Set<Long> committed;
    private final Set<Long> added = new HashSet<>();

    private Inbox(Set<Long> committed) {
        this.committed = committed;
    }

    static Inbox empty() {
        return new Inbox(new HashSet<>());
    }

    /** Returns the inbox of a new transaction: its additions stay invisible until its commit. */
    Inbox copy() {
        return new Inbox(committed);
    }

    boolean contains(long id) {
        return committed.contains(id) || added.contains(id);
    }

    /** Returns false if the id is a duplicate. */
    boolean add(long id) {
        return !committed.contains(id) && added.add(id);
    }

    void commit() {
        committed.addAll(added);
        added.clear();
    }

    void remove(long id) {
        committed.remove(id);
    }
}
