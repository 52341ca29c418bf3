package dev.fulfilment.benchmarks.outbox;

import java.util.Arrays;

/** Load on a contender. */
enum Load {
    BACKLOG("backlog", "A backlog is drained", 0, 0),
    LIVE4("live4", "Live, 4 writers at full speed", 4, 0),
    LIVE16("live16", "Live, 16 writers at full speed", 16, 0),
    MODEST("modest", "200 transactions a second from 4 writers", 4, 200);

    private final String id;
    private final String title;
    private final int writers;
    private final int perSecond;

    Load(String id, String title, int writers, int perSecond) {
        this.id = id;
        this.title = title;
        this.writers = writers;
        this.perSecond = perSecond;
    }

    static Load of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no load is called %s; there are %s"
                        .formatted(id, Arrays.stream(values()).map(Load::id).toList())));
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    int writers() {
        return writers;
    }

    /** Returns the transactions started per second; 0 means that each writer starts one when its last has ended. */
    int perSecond() {
        return perSecond;
    }
}
