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
 * Thousands of runs, each a different interleaving of actions and faults. {@code -Dsimulation.seeds=100000} runs more,
 * {@code -Dsimulation.seed=42} replays one with its trace.
 */
class SimulationTest {

    private static final Set<Invariant> MESSAGING =
            Set.of(Invariant.AN_EVENT_TAKES_EFFECT_ONCE, Invariant.EVENTS_OF_A_KEY_TAKE_EFFECT_IN_ORDER);

    private static List<RunResult> results = List.of();
    private static long millis;
    private static int caught;

    @BeforeAll
    static void run() {
        var started = System.nanoTime();
        results = Seeds.run(SystemVariant.PRODUCTION).toList();
        millis = (System.nanoTime() - started) / 1_000_000;
        if (Seeds.isReplay()) {
            Seeds.all()
                    .forEach(seed -> Seeds.trace(seed, SystemVariant.PRODUCTION).forEach(System.out::println));
        }
    }

    @AfterAll
    static void printSummary() {
        System.out.println("Runs per scenario and fault: " + Coverage.of(results));
        System.out.printf(
                "Simulation: %d seeds, %d steps, %d violations, mutants caught: %d of %d; %d ms without the mutants%n",
                results.size(),
                results.stream().mapToLong(RunResult::steps).sum(),
                violating().count(),
                caught,
                Mutant.values().length,
                millis);
    }

    @Test
    void everyInvariantHoldsInEveryRun() {
        assertThat(violating().findFirst().map(SimulationTest::replay)).isEmpty();
    }

    @Test
    void everyScenarioAndFaultOccurs() {
        assumeThat(Seeds.isReplay()).isFalse();
        assertThat(Coverage.of(results).runs()).containsKeys(Scenario.values()).containsKeys(Fault.values());
    }

    @Test
    void aSeedReproducesItsRun() {
        assertThat(Seeds.trace(7, SystemVariant.PRODUCTION))
                .isNotEmpty()
                .isEqualTo(Seeds.trace(7, SystemVariant.PRODUCTION));
    }

    @ParameterizedTest
    @EnumSource
    void catchesEveryMutant(Mutant mutant) {
        assumeThat(Seeds.isReplay()).isFalse();
        var catching = Seeds.run(mutant.variant)
                .filter(result -> result.violates(mutant.caughtBy))
                .findFirst();
        assertThat(catching).isPresent();
        System.out.printf(
                "Mutant %s is caught by %s with seed %d%n",
                mutant, mutant.caughtBy, catching.orElseThrow().seed());
        caught++;
    }

    /** The inbox and the order per key protect future decisions too: the present ones stay correct without either. */
    @ParameterizedTest
    @EnumSource(names = {"NO_INBOX", "NO_ORDER_PER_KEY", "NO_QUEUE_BEHIND_A_PARKED_EVENT"})
    void theDecisionsStayCorrectWithout(DisabledSafeguard safeguard) {
        assertThat(Seeds.run(SystemVariant.PRODUCTION.with(safeguard))
                        .flatMap(result -> result.violations().stream())
                        .filter(violation -> !MESSAGING.contains(violation.invariant()))
                        .findFirst())
                .isEmpty();
    }

    private static Stream<RunResult> violating() {
        return results.stream().filter(result -> !result.violations().isEmpty());
    }

    private static String replay(RunResult result) {
        return Seeds.trace(result.seed(), SystemVariant.PRODUCTION).stream()
                .collect(Collectors.joining(
                        "\n",
                        "seed %d, to be replayed with -Dsimulation.seed=%d:\n".formatted(result.seed(), result.seed()),
                        "\n" + result.violations()));
    }
}
