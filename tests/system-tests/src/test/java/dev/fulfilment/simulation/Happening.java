package dev.fulfilment.simulation;

import java.util.function.Predicate;

/** All that can happen next. */
enum Happening {
    ORDER(Customers::order),
    PLACE_DRAFT(Customers::placeDraft),
    CANCEL(Customers::cancel),
    MOVE(Customers::move),
    MISS_DEADLINE(Customers::missDeadline),
    DISPATCH(Operators::dispatch),
    LIST(Operators::list),
    POLL(Machinery::poll),
    COMMIT_OFFSETS(Machinery::commitOffsets),
    CRASH_BEFORE_THE_COMMIT(Machinery::crashBeforeTheCommit),
    CRASH_AFTER_THE_COMMIT(Machinery::crashAfterTheCommit),
    CRASH(Machinery::crash),
    PARK(Machinery::park),
    REDRIVE(Machinery::redrive),
    SEND(Relay::send),
    DIE_BEFORE_THE_RELAYS_COMMIT(Relay::dieBeforeTheCommit),
    SEND_LATE(Relay::sendLate),
    COMPACT(Compaction::compact),
    READ_ANEW(Compaction::readAnew);

    private final Predicate<World> happen;

    Happening(Predicate<World> happen) {
        this.happen = happen;
    }

    /** Whether there was anything for it to happen to. */
    boolean to(World world) {
        world.tick();
        return happen.test(world);
    }
}
