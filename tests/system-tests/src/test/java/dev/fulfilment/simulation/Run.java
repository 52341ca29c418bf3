package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A run: for a while anything happens, then all that is left comes to its end. */
final class Run {

    private static final int SHORTEST = 20;
    private static final int SPREAD = 250;
    private static final int CALM_BETWEEN_WISHES = 50;
    private static final int LONGEST_END = 20_000;

    private final long seed;
    private final SeededRandom dice;
    private final Recorder witness;
    private final World world;
    private final List<Violation> violations = new ArrayList<>();
    private int steps;

    private Run(long seed, Design design, Consumer<Supplier<String>> trace) {
        this.seed = seed;
        this.dice = new SeededRandom(seed);
        this.witness = new Recorder(trace);
        this.world = new World(design, dice, witness);
    }

    static Result of(long seed, Design design) {
        return of(seed, design, unheard -> {});
    }

    static Result of(long seed, Design design, Consumer<Supplier<String>> trace) {
        return new Run(seed, design, trace).result();
    }

    private Result result() {
        try {
            letAnythingHappen();
            comeToRest();
            FaultProfile.AFTERMATH.forEach(this::happened);
            comeToRest();
            check(Invariant.atRest());
        } catch (RuntimeException e) {
            violations.add(new Violation(Invariant.NOTHING_FAILS, e.toString()));
        }
        return new Result(seed, steps, violations, witness.mishaps(), situations());
    }

    private void letAnythingHappen() {
        var mood = FaultProfile.of(dice);
        for (var left = SHORTEST + dice.below(SPREAD); left > 0 && violations.isEmpty(); left--) {
            happened(mood.next(dice));
        }
    }

    private void comeToRest() {
        var left = LONGEST_END;
        while (violations.isEmpty() && somethingIsLeft()) {
            if (dice.oneIn(CALM_BETWEEN_WISHES)) {
                happened(dice.oneOf(FaultProfile.WISHES));
            }
            if (left-- == 0) {
                violations.add(new Violation(Invariant.EVERY_ORDER_ENDS, "the events never end"));
            }
        }
        world.nodes().forEach(node -> node.group().commit());
    }

    private boolean somethingIsLeft() {
        return happened(dice.oneOf(FaultProfile.CALM))
                || FaultProfile.CALM.stream().anyMatch(this::happened);
    }

    private boolean happened(Happening happening) {
        var happened = happening.to(world);
        if (happened) {
            steps++;
            check(Invariant.always());
        }
        return happened;
    }

    private void check(List<Invariant> invariants) {
        for (var invariant : invariants) {
            invariant
                    .complaints(world)
                    .map(what -> new Violation(invariant, what))
                    .forEach(violations::add);
        }
    }

    private EnumSet<Situation> situations() {
        var seen = EnumSet.noneOf(Situation.class);
        for (var story : Story.all(world)) {
            Stream.of(Situation.values()).filter(each -> each.isIn(story)).forEach(seen::add);
        }
        return seen;
    }
}
