package dev.fulfilment.simulation;

import static dev.fulfilment.simulation.Action.CANCEL;
import static dev.fulfilment.simulation.Action.COMPACT;
import static dev.fulfilment.simulation.Action.DISPATCH;
import static dev.fulfilment.simulation.Action.MISS_DEADLINE;
import static dev.fulfilment.simulation.Action.PLACE_ORDER;
import static dev.fulfilment.simulation.Action.POLL;
import static dev.fulfilment.simulation.Action.REDRIVE;
import static dev.fulfilment.simulation.Action.REPLAY_COMPACTED_TOPICS;
import static dev.fulfilment.simulation.Action.SEND;
import static dev.fulfilment.simulation.Action.SEND_STALE_BATCH;
import static dev.fulfilment.simulation.Action.UPDATE_ADDRESS;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Probability of each action in a run. Each run has a different profile, with some actions absent and some frequent, which
 * reaches states that a uniform distribution would not.
 *
 * @param weightedActions each action, repeated in proportion to its probability
 */
record FaultProfile(List<Action> weightedActions) {

    private static final List<Integer> WEIGHTS = List.of(0, 0, 1, 3, 10, 30);

    private static final List<Action> ALWAYS = Stream.of(PLACE_ORDER, POLL, SEND)
            .flatMap(each -> Collections.nCopies(8, each).stream())
            .toList();

    /** Actions that complete the outstanding work without faults. */
    static final List<Action> WITHOUT_FAULTS = List.of(REDRIVE, SEND, POLL, DISPATCH);

    /** Requests that can arrive at any time, also just before an order ends. */
    static final List<Action> REQUESTS = List.of(CANCEL, UPDATE_ADDRESS, MISS_DEADLINE);

    /** Actions that can follow after all orders have ended. */
    static final List<Action> AFTERMATH =
            List.of(SEND_STALE_BATCH, SEND_STALE_BATCH, SEND_STALE_BATCH, COMPACT, COMPACT, REPLAY_COMPACTED_TOPICS);

    static FaultProfile of(SeededRandom random) {
        var some =
                Stream.of(Action.values()).flatMap(each -> Collections.nCopies(random.oneOf(WEIGHTS), each).stream());
        return new FaultProfile(Stream.concat(some, ALWAYS.stream()).toList());
    }

    Action next(SeededRandom random) {
        return random.oneOf(weightedActions);
    }
}
