package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One run: random actions with faults, then the outstanding work until the system is quiescent. */
final class SimulationRun {

    private static final int MIN_ACTIONS = 20;
    private static final int ACTION_SPREAD = 250;
    private static final int ACTIONS_PER_REQUEST = 50;
    private static final int MAX_ACTIONS_TO_QUIESCENCE = 20_000;

    private final long seed;
    private final SeededRandom random;
    private final Recorder recorder;
    private final World world;
    private final List<Violation> violations = new ArrayList<>();
    private int steps;

    private SimulationRun(long seed, SystemVariant variant, Consumer<Supplier<String>> trace) {
        this.seed = seed;
        this.random = new SeededRandom(seed);
        this.recorder = new Recorder(trace);
        this.world = new World(variant, random, recorder);
    }

    static RunResult of(long seed, SystemVariant variant) {
        return of(seed, variant, _ -> {});
    }

    static RunResult of(long seed, SystemVariant variant, Consumer<Supplier<String>> trace) {
        return new SimulationRun(seed, variant, trace).result();
    }

    private RunResult result() {
        try {
            runWithFaults();
            runToQuiescence();
            FaultProfile.AFTERMATH.forEach(this::perform);
            runToQuiescence();
            check(Invariant.atRest());
        } catch (RuntimeException e) {
            violations.add(new Violation(Invariant.NO_EXCEPTION, e.toString()));
        }
        return new RunResult(seed, steps, violations, recorder.faults(), scenarios());
    }

    private void runWithFaults() {
        var profile = FaultProfile.of(random);
        for (var left = MIN_ACTIONS + random.below(ACTION_SPREAD); left > 0 && violations.isEmpty(); left--) {
            perform(profile.next(random));
        }
    }

    private void runToQuiescence() {
        var left = MAX_ACTIONS_TO_QUIESCENCE;
        while (violations.isEmpty() && hasWorkLeft()) {
            if (random.oneIn(ACTIONS_PER_REQUEST)) {
                perform(random.oneOf(FaultProfile.REQUESTS));
            }
            if (left-- == 0) {
                violations.add(new Violation(Invariant.EVERY_ORDER_ENDS, "the run does not become quiescent"));
            }
        }
        world.nodes().forEach(node -> node.group().commit());
    }

    private boolean hasWorkLeft() {
        return perform(random.oneOf(FaultProfile.WITHOUT_FAULTS))
                || FaultProfile.WITHOUT_FAULTS.stream().anyMatch(this::perform);
    }

    private boolean perform(Action action) {
        var performed = action.perform(world);
        if (performed) {
            steps++;
            check(Invariant.always());
        }
        return performed;
    }

    private void check(List<Invariant> invariants) {
        for (var invariant : invariants) {
            invariant
                    .violations(world)
                    .map(what -> new Violation(invariant, what))
                    .forEach(violations::add);
        }
    }

    private EnumSet<Scenario> scenarios() {
        var seen = EnumSet.noneOf(Scenario.class);
        for (var timeline : OrderTimeline.all(world)) {
            Stream.of(Scenario.values()).filter(each -> each.occursIn(timeline)).forEach(seen::add);
        }
        return seen;
    }
}
