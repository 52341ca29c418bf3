package dev.fulfilment.simulation;

import java.util.HashSet;
import java.util.Set;

/** The ids of the events that took effect, and apart from them those of the transaction that is under way. */
final class Inbox {

    private final Set<Long> committed;
    private final Set<Long> added = new HashSet<>();

    private Inbox(Set<Long> committed) {
        this.committed = committed;
    }

    static Inbox empty() {
        return new Inbox(new HashSet<>());
    }

    /** What a transaction works on: it adds, and changes nothing before its commit. */
    Inbox copy() {
        return new Inbox(committed);
    }

    boolean contains(long id) {
        return committed.contains(id) || added.contains(id);
    }

    /** Whether it was not there before. */
    boolean add(long id) {
        return !committed.contains(id) && added.add(id);
    }

    void commit() {
        committed.addAll(added);
        added.clear();
    }

    void forget(long id) {
        committed.remove(id);
    }
}
