package dev.fulfilment.simulation;

import static dev.fulfilment.simulation.CommitOutcome.COMMIT;

import java.util.ArrayList;
import java.util.List;

/** Actions of the consumers: poll, commit offsets, crash, park, redrive. */
final class ConsumerActions {

    private static final int MAX_POLL_RECORDS = 4;

    private ConsumerActions() {}

    static boolean poll(World world) {
        return poll(world, COMMIT);
    }

    static boolean crashBeforeCommit(World world) {
        return poll(world, CommitOutcome.CRASH_BEFORE_COMMIT);
    }

    static boolean crashAfterCommit(World world) {
        return poll(world, CommitOutcome.CRASH_AFTER_COMMIT);
    }

    private static boolean poll(World world, CommitOutcome commitOutcome) {
        return world.random()
                .any(world.nodes().stream()
                        .filter(node -> node.group().isLagging())
                        .toList())
                .map(node -> poll(world, node, commitOutcome))
                .orElse(false);
    }

    private static <S> boolean poll(World world, Node<S> node, CommitOutcome commitOutcome) {
        var messages = read(world.random(), node.group());
        world.recorder().trace(() -> "%s handles %s: %s".formatted(node.name(), messages, commitOutcome));
        node.run(commitOutcome, world.now(), transaction -> messages.forEach(transaction::receive));
        return true;
    }

    private static List<Message> read(SeededRandom random, ConsumerGroup group) {
        var messages = new ArrayList<Message>();
        for (var left = 1 + random.below(MAX_POLL_RECORDS); left > 0; left--) {
            random.any(group.lagging()).map(StreamPosition::next).ifPresent(messages::add);
        }
        return messages;
    }

    /** Parks an event, as after a permanent failure, until an operator redrives it. */
    static boolean park(World world) {
        return world.random()
                .any(world.nodes().stream()
                        .filter(node -> node.canPark() && node.group().isLagging())
                        .toList())
                .map(node -> park(world, node))
                .orElse(false);
    }

    private static <S> boolean park(World world, Node<S> node) {
        var message = world.random().oneOf(node.group().lagging()).next();
        world.recorder().trace(() -> "%s parks %s".formatted(node.name(), message));
        node.run(COMMIT, world.now(), transaction -> transaction.park(message));
        return true;
    }

    static boolean redrive(World world) {
        return world.random()
                .any(world.nodes().stream()
                        .filter(node -> !node.parked().isEmpty())
                        .toList())
                .map(node -> redrive(world, node))
                .orElse(false);
    }

    private static <S> boolean redrive(World world, Node<S> node) {
        var key = world.random().oneOf(node.parked().keys());
        world.recorder().trace(() -> "%s redrives the first of %s".formatted(node.name(), Fixtures.shortName(key)));
        node.run(COMMIT, world.now(), transaction -> transaction.redriveFirst(key));
        return true;
    }

    static boolean commitOffsets(World world) {
        var node = world.random().oneOf(world.nodes());
        world.recorder().trace(() -> node.name() + " commits its offsets");
        node.group().commit();
        return true;
    }

    /** Crashes a consumer: the events since its last committed offsets are redelivered. */
    static boolean crash(World world) {
        var node = world.random().oneOf(world.nodes());
        world.recorder().trace(() -> node.name() + " crashes");
        world.recorder().recordFault(Fault.CRASH_LONG_AFTER_COMMIT);
        node.group().seekToCommitted();
        return true;
    }
}
