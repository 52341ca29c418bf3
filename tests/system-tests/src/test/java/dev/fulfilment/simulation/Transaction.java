package dev.fulfilment.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a service does between two commits, on a copy of its database. */
final class Transaction<S> {

    private final Node<S> node;
    private final Database<S> database;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Fault> mishaps = EnumSet.noneOf(Fault.class);

    Transaction(Node<S> node, Database<S> database, Instant now) {
        this.node = node;
        this.database = database;
        this.now = now;
    }

    /** Handles an event, unless it has to wait for earlier ones of its key. */
    void receive(Message message) {
        if (database.parked.has(message.key()) && !node.has(DisabledSafeguard.NO_LINE_BEHIND_A_PARKED_EVENT)) {
            mishaps.add(Fault.EVENT_WAITS_BEHIND_A_PARKED_ONE);
            park(message);
        } else {
            handle(message);
        }
    }

    /** A repeat needs no second try: the effect is there. */
    void park(Message message) {
        if (!database.inbox.contains(message.id())) {
            mishaps.add(Fault.EVENT_PARKED);
            database.parked.add(message);
        }
    }

    void redriveFirst(String key) {
        mishaps.add(Fault.EVENT_REDRIVEN);
        var first = database.parked.of(key).getFirst();
        database.parked.remove(key, first);
        handle(first);
    }

    private void handle(Message message) {
        if (node.hasInbox() && !database.inbox.add(message.id())) {
            mishaps.add(Fault.REPEAT_DROPPED);
        } else {
            take(Optional.of(message), state -> node.reaction().on(state, message.event(), now));
        }
    }

    /** What nobody's event asks for. */
    void act(Function<S, Outcome<S>> step) {
        take(Optional.empty(), step);
    }

    private void take(Optional<Message> heard, Function<S, Outcome<S>> step) {
        var outcome = step.apply(database.state);
        var messages = outcome.published().stream().map(node::message).toList();
        database.state = outcome.state();
        messages.forEach(database.outbox::add);
        steps.add(new Step(node.name(), heard, messages));
    }

    Database<S> database() {
        return database;
    }

    List<Step> steps() {
        return steps;
    }

    Set<Fault> mishaps() {
        return mishaps;
    }
}
