package dev.fulfilment.simulation;

import java.util.function.Predicate;

/** Actions that a run chooses from. */
enum Action {
    PLACE_ORDER(CustomerActions::placeOrder),
    PLACE_DRAFT(CustomerActions::placeDraft),
    CANCEL(CustomerActions::cancel),
    UPDATE_ADDRESS(CustomerActions::updateAddress),
    MISS_DEADLINE(CustomerActions::missDeadline),
    DISPATCH(OperatorActions::dispatch),
    CHANGE_PRICE(OperatorActions::changePrice),
    POLL(ConsumerActions::poll),
    COMMIT_OFFSETS(ConsumerActions::commitOffsets),
    CRASH_BEFORE_COMMIT(ConsumerActions::crashBeforeCommit),
    CRASH_AFTER_COMMIT(ConsumerActions::crashAfterCommit),
    CRASH(ConsumerActions::crash),
    PARK(ConsumerActions::park),
    REDRIVE(ConsumerActions::redrive),
    SEND(RelayActions::send),
    CRASH_RELAY_BEFORE_COMMIT(RelayActions::crashBeforeCommit),
    SEND_STALE_BATCH(RelayActions::sendStaleBatch),
    COMPACT(CompactionActions::compact),
    REPLAY_COMPACTED_TOPICS(CompactionActions::replay);

    private final Predicate<World> happen;

    Action(Predicate<World> happen) {
        this.happen = happen;
    }

    /** Returns false if the action was not applicable and changed nothing. */
    boolean perform(World world) {
        world.tick();
        return happen.test(world);
    }
}
