package dev.fulfilment.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of runs, each another interleaving of all that can happen. {@code -Dsimulation.seeds=100000} for more of them,
 * {@code -Dsimulation.seed=42} for one with its trace.
 */
class SimulationTest {

    private static final Set<Invariant> MACHINERY =
            Set.of(Invariant.AN_EVENT_TAKES_EFFECT_ONCE, Invariant.A_KEYS_EVENTS_TAKE_EFFECT_IN_THEIR_ORDER);

    private static List<Result> results = List.of();
    private static long millis;
    private static int caught;

    @BeforeAll
    static void run() {
        var started = System.nanoTime();
        results = Seeds.run(Design.AS_IT_IS).toList();
        millis = (System.nanoTime() - started) / 1_000_000;
        if (Seeds.areReplayed()) {
            Seeds.all().forEach(seed -> Seeds.trace(seed, Design.AS_IT_IS).forEach(System.out::println));
        }
    }

    @AfterAll
    static void tell() {
        System.out.println("Met in so many runs: " + Coverage.of(results));
        System.out.printf(
                "Simulation: %d seeds, %d steps, %d violations, mutants caught: %d of %d; %d ms without the mutants%n",
                results.size(),
                results.stream().mapToLong(Result::steps).sum(),
                violating().count(),
                caught,
                Mutant.values().length,
                millis);
    }

    @Test
    void everyInvariantHoldsInEveryRun() {
        assertThat(violating().findFirst().map(SimulationTest::told)).isEmpty();
    }

    @Test
    void everySituationIsMet() {
        assumeThat(Seeds.areReplayed()).isFalse();
        assertThat(Coverage.of(results).runs()).containsKeys(Situation.values()).containsKeys(Fault.values());
    }

    @Test
    void aSeedIsTheSameRunEachTime() {
        assertThat(Seeds.trace(7, Design.AS_IT_IS)).isNotEmpty().isEqualTo(Seeds.trace(7, Design.AS_IT_IS));
    }

    @ParameterizedTest
    @EnumSource
    void catchesEveryMutant(Mutant mutant) {
        assumeThat(Seeds.areReplayed()).isFalse();
        var catching = Seeds.run(mutant.design)
                .filter(result -> result.violates(mutant.caughtBy))
                .findFirst();
        assertThat(catching).isPresent();
        System.out.printf(
                "Mutant %s is caught by %s with seed %d%n",
                mutant, mutant.caughtBy, catching.orElseThrow().seed());
        caught++;
    }

    /** The inbox and the order of a key are there for what is yet to be written: today's decisions stand without them. */
    @ParameterizedTest
    @EnumSource(names = {"NO_INBOX", "NO_ORDER_OF_A_KEY", "NO_LINE_BEHIND_A_PARKED_EVENT"})
    void theDecisionsAloneStandUpTo(DisabledSafeguard flaw) {
        assertThat(Seeds.run(Design.AS_IT_IS.with(flaw))
                        .flatMap(result -> result.violations().stream())
                        .filter(violation -> !MACHINERY.contains(violation.invariant()))
                        .findFirst())
                .isEmpty();
    }

    private static Stream<Result> violating() {
        return results.stream().filter(result -> !result.violations().isEmpty());
    }

    private static String told(Result result) {
        return Seeds.trace(result.seed(), Design.AS_IT_IS).stream()
                .collect(Collectors.joining(
                        "\n",
                        "seed %d, to be replayed with -Dsimulation.seed=%d:\n".formatted(result.seed(), result.seed()),
                        "\n" + result.violations()));
    }
}
