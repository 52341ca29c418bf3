package dev.fulfilment.simulation;

import java.util.List;

/** What comes of a topic that keeps the last event of each key for ever. */
final class Compaction {

    private Compaction() {}

    /** Kafka removes what has a successor; but not what is younger than any consumer that is behind. */
    static boolean compact(World world) {
        return world.dice()
                .any(read(world))
                .map(reader -> {
                    var offset = 1 + world.dice().below(reader.committed());
                    world.witness()
                            .tell(() -> "Kafka compacts %s"
                                    .formatted(reader.line().all().subList(0, offset)));
                    world.witness().befell(Fault.TOPIC_COMPACTED);
                    reader.line().compactUpTo(offset);
                    return true;
                })
                .orElse(false);
    }

    private static List<Reader> read(World world) {
        return world.orders().group().readers().stream()
                .filter(reader -> reader.line().topic().compacted() && reader.committed() > 0)
                .toList();
    }

    /** What is on the topic comes again when nobody remembers that it came before. */
    static boolean readAnew(World world) {
        world.witness().tell(() -> "order-service reads the compacted topics anew");
        world.witness().befell(Fault.COMPACTED_TOPIC_READ_ANEW);
        world.orders().readAnew();
        return true;
    }
}
