package dev.fulfilment.simulation;

import static dev.fulfilment.simulation.Happening.CANCEL;
import static dev.fulfilment.simulation.Happening.COMPACT;
import static dev.fulfilment.simulation.Happening.DISPATCH;
import static dev.fulfilment.simulation.Happening.MISS_DEADLINE;
import static dev.fulfilment.simulation.Happening.MOVE;
import static dev.fulfilment.simulation.Happening.ORDER;
import static dev.fulfilment.simulation.Happening.POLL;
import static dev.fulfilment.simulation.Happening.READ_ANEW;
import static dev.fulfilment.simulation.Happening.REDRIVE;
import static dev.fulfilment.simulation.Happening.SEND;
import static dev.fulfilment.simulation.Happening.SEND_LATE;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How likely each happening is in a run. Each run has a mood of its own, in which much never happens and some things often
 * do: that reaches states that an even mixture would not.
 *
 * @param urn each happening as often as it is likely
 */
record FaultProfile(List<Happening> urn) {

    private static final List<Integer> WEIGHTS = List.of(0, 0, 1, 3, 10, 30);

    private static final List<Happening> ALWAYS = Stream.of(ORDER, POLL, SEND)
            .flatMap(each -> Collections.nCopies(8, each).stream())
            .toList();

    /** What still has to happen when nothing fails any more. */
    static final List<Happening> CALM = List.of(REDRIVE, SEND, POLL, DISPATCH);

    /** What is asked for at any time: late enough, an order is nearly there. */
    static final List<Happening> WISHES = List.of(CANCEL, MOVE, MISS_DEADLINE);

    /** What can still come when all is done. */
    static final List<Happening> AFTERMATH = List.of(SEND_LATE, SEND_LATE, SEND_LATE, COMPACT, COMPACT, READ_ANEW);

    static FaultProfile of(SeededRandom dice) {
        var some =
                Stream.of(Happening.values()).flatMap(each -> Collections.nCopies(dice.oneOf(WEIGHTS), each).stream());
        return new FaultProfile(Stream.concat(some, ALWAYS.stream()).toList());
    }

    Happening next(SeededRandom dice) {
        return dice.oneOf(urn);
    }
}
