package dev.fulfilment.simulation;

import static dev.fulfilment.simulation.CommitOutcome.COMMIT;

import java.util.ArrayList;
import java.util.List;

/** What carries the events, on good days and on bad ones. */
final class Machinery {

    private static final int LARGEST_POLL = 4;

    private Machinery() {}

    static boolean poll(World world) {
        return poll(world, COMMIT);
    }

    static boolean crashBeforeTheCommit(World world) {
        return poll(world, CommitOutcome.CRASH_BEFORE_THE_COMMIT);
    }

    static boolean crashAfterTheCommit(World world) {
        return poll(world, CommitOutcome.CRASH_AFTER_THE_COMMIT);
    }

    private static boolean poll(World world, CommitOutcome fate) {
        return world.dice()
                .any(world.nodes().stream()
                        .filter(node -> node.group().isBehind())
                        .toList())
                .map(node -> poll(world, node, fate))
                .orElse(false);
    }

    private static <S> boolean poll(World world, Node<S> node, CommitOutcome fate) {
        var messages = read(world.dice(), node.group());
        world.witness().tell(() -> "%s handles %s: %s".formatted(node.name(), messages, fate));
        node.run(fate, world.now(), transaction -> messages.forEach(transaction::receive));
        return true;
    }

    private static List<Message> read(SeededRandom dice, Group group) {
        var messages = new ArrayList<Message>();
        for (var left = 1 + dice.below(LARGEST_POLL); left > 0; left--) {
            dice.any(group.behind()).map(Reader::next).ifPresent(messages::add);
        }
        return messages;
    }

    /** An event that cannot take effect here, until somebody sees to it. */
    static boolean park(World world) {
        return world.dice()
                .any(world.nodes().stream()
                        .filter(node -> node.canPark() && node.group().isBehind())
                        .toList())
                .map(node -> park(world, node))
                .orElse(false);
    }

    private static <S> boolean park(World world, Node<S> node) {
        var message = world.dice().oneOf(node.group().behind()).next();
        world.witness().tell(() -> "%s parks %s".formatted(node.name(), message));
        node.run(COMMIT, world.now(), transaction -> transaction.park(message));
        return true;
    }

    static boolean redrive(World world) {
        return world.dice()
                .any(world.nodes().stream()
                        .filter(node -> !node.parked().isEmpty())
                        .toList())
                .map(node -> redrive(world, node))
                .orElse(false);
    }

    private static <S> boolean redrive(World world, Node<S> node) {
        var key = world.dice().oneOf(node.parked().keys());
        world.witness().tell(() -> "%s redrives the first of %s".formatted(node.name(), Shop.shortly(key)));
        node.run(COMMIT, world.now(), transaction -> transaction.redriveFirst(key));
        return true;
    }

    static boolean commitOffsets(World world) {
        var node = world.dice().oneOf(world.nodes());
        world.witness().tell(() -> node.name() + " commits its offsets");
        node.group().commit();
        return true;
    }

    /** All that was handled since the offsets were last committed comes again. */
    static boolean crash(World world) {
        var node = world.dice().oneOf(world.nodes());
        world.witness().tell(() -> node.name() + " crashes");
        world.witness().befell(Fault.CRASH_LONG_AFTER_THE_COMMIT);
        node.group().fallBack();
        return true;
    }
}
