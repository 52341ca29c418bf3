package dev.fulfilment.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Open transaction of a service on a copy of its database. */
final class Transaction<S> {

    private final Node<S> node;
    private final Database<S> database;
    private final Instant now;
    private final List<CommittedStep> steps = new ArrayList<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);

    Transaction(Node<S> node, Database<S> database, Instant now) {
        this.node = node;
        this.database = database;
        this.now = now;
    }

    /** Handles an event, or parks it behind a parked event of its key. */
    void receive(Message message) {
        if (database.parked.has(message.key()) && !node.has(DisabledSafeguard.NO_QUEUE_BEHIND_A_PARKED_EVENT)) {
            faults.add(Fault.EVENT_PARKED_BEHIND_ANOTHER);
            park(message);
        } else {
            handle(message);
        }
    }

    /** Parks an event, unless it is a duplicate, which has taken effect already. */
    void park(Message message) {
        if (!database.inbox.contains(message.id())) {
            faults.add(Fault.EVENT_PARKED);
            database.parked.add(message);
        }
    }

    void redriveFirst(String key) {
        faults.add(Fault.EVENT_REDRIVEN);
        var first = database.parked.of(key).getFirst();
        database.parked.remove(key, first);
        handle(first);
    }

    private void handle(Message message) {
        if (node.hasInbox() && !database.inbox.add(message.id())) {
            faults.add(Fault.DUPLICATE_DROPPED);
        } else {
            apply(Optional.of(message), state -> node.reaction().on(state, message.event(), now));
        }
    }

    /** Executes a step that has no triggering event. */
    void execute(Function<S, Outcome<S>> step) {
        apply(Optional.empty(), step);
    }

    private void apply(Optional<Message> trigger, Function<S, Outcome<S>> step) {
        var outcome = step.apply(database.state);
        var messages = outcome.published().stream().map(node::message).toList();
        database.state = outcome.state();
        messages.forEach(database.outbox::add);
        steps.add(new CommittedStep(node.name(), trigger, messages));
    }

    Database<S> database() {
        return database;
    }

    List<CommittedStep> steps() {
        return steps;
    }

    Set<Fault> faults() {
        return faults;
    }
}
