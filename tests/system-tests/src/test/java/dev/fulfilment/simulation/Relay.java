package dev.fulfilment.simulation;

import java.util.List;

/** From the outboxes to Kafka: in the order of a key, at least once. */
final class Relay {

    private Relay() {}

    static boolean send(World world) {
        return send(world, true);
    }

    /** Kafka has the batch, but the outbox still has it too: it will be sent again. */
    static boolean dieBeforeTheCommit(World world) {
        return send(world, false);
    }

    private static boolean send(World world, boolean commits) {
        return world.dice()
                .any(world.nodes().stream()
                        .filter(node -> !node.outbox().isEmpty())
                        .toList())
                .map(node -> send(world, node, commits))
                .orElse(false);
    }

    private static boolean send(World world, Node<?> node, boolean commits) {
        var dice = world.dice();
        var key = dice.oneOf(node.outbox().keys());
        var line = node.outbox().of(key);
        var from = node.has(DisabledSafeguard.NO_ORDER_OF_A_KEY) ? dice.below(line.size()) : 0;
        var batch = List.copyOf(line.subList(from, from + 1 + dice.below(line.size() - from)));
        world.witness()
                .tell(() ->
                        "%s sends %s%s".formatted(node.name(), batch, commits ? "" : ", and dies before its commit"));
        world.kafka().append(batch);
        if (commits) {
            batch.forEach(sent -> node.outbox().remove(key, sent));
        } else {
            world.witness().befell(Fault.RELAY_DIES_BEFORE_ITS_COMMIT);
        }
        return true;
    }

    /** A relay that was paused for long sends a batch that another one has long sent in its place. */
    static boolean sendLate(World world) {
        var dice = world.dice();
        return dice.any(world.kafka().lines())
                .map(line -> {
                    var batch = dice.oneOf(line.batches());
                    world.witness().tell(() -> "a relay that was paused sends %s".formatted(batch));
                    world.witness().befell(Fault.RELAY_SENDS_A_BATCH_LATE);
                    line.append(batch);
                    return true;
                })
                .orElse(false);
    }
}
