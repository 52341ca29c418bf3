package dev.fulfilment.simulation;

import java.util.List;

/** Effects of a compacted topic, which keeps the last event of each key without limit. */
final class CompactionActions {

    private CompactionActions() {}

    /** Kafka removes superseded records, but none that a lagging consumer has still to read. */
    static boolean compact(World world) {
        return world.random()
                .any(compactable(world))
                .map(position -> {
                    var offset = 1 + world.random().below(position.committed());
                    world.recorder()
                            .trace(() -> "Kafka compacts %s"
                                    .formatted(position.stream().all().subList(0, offset)));
                    world.recorder().recordFault(Fault.TOPIC_COMPACTED);
                    position.stream().compactUpTo(offset);
                    return true;
                })
                .orElse(false);
    }

    private static List<StreamPosition> compactable(World world) {
        return world.orders().group().positions().stream()
                .filter(position -> position.stream().topic().compacted() && position.committed() > 0)
                .toList();
    }

    /** Redelivers the compacted topics, as after the loss of the offsets and the end of the inbox retention. */
    static boolean replay(World world) {
        world.recorder().trace(() -> "order-service replays the compacted topics");
        world.recorder().recordFault(Fault.COMPACTED_TOPIC_REPLAYED);
        world.orders().replayCompactedTopics();
        return true;
    }
}
