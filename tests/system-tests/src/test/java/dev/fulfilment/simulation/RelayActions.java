package dev.fulfilment.simulation;

import java.util.List;

/** Outbox relays: at-least-once delivery to Kafka, in order per key. */
final class RelayActions {

    private RelayActions() {}

    static boolean send(World world) {
        return send(world, true);
    }

    /** The batch reaches Kafka and stays in the outbox, so it is sent again. */
    static boolean crashBeforeCommit(World world) {
        return send(world, false);
    }

    private static boolean send(World world, boolean commits) {
        return world.random()
                .any(world.nodes().stream()
                        .filter(node -> !node.outbox().isEmpty())
                        .toList())
                .map(node -> send(world, node, commits))
                .orElse(false);
    }

    private static boolean send(World world, Node<?> node, boolean commits) {
        var random = world.random();
        var key = random.oneOf(node.outbox().keys());
        var waiting = node.outbox().of(key);
        var from = node.has(DisabledSafeguard.NO_ORDER_PER_KEY) ? random.below(waiting.size()) : 0;
        var batch = List.copyOf(waiting.subList(from, from + 1 + random.below(waiting.size() - from)));
        world.recorder()
                .trace(() -> "%s sends %s%s"
                        .formatted(node.name(), batch, commits ? "" : ", and crashes before its commit"));
        world.kafka().append(batch);
        if (commits) {
            batch.forEach(sent -> node.outbox().remove(key, sent));
        } else {
            world.recorder().recordFault(Fault.RELAY_CRASH_BEFORE_COMMIT);
        }
        return true;
    }

    /** A relay that was paused sends a batch that another relay has already sent (zombie). */
    static boolean sendStaleBatch(World world) {
        var random = world.random();
        return random.any(world.kafka().streams())
                .map(stream -> {
                    var batch = random.oneOf(stream.batches());
                    world.recorder().trace(() -> "a relay that was paused sends %s".formatted(batch));
                    world.recorder().recordFault(Fault.STALE_RELAY_BATCH);
                    stream.append(batch);
                    return true;
                })
                .orElse(false);
    }
}
