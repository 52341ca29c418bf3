package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Jvm;
import dev.fulfilment.benchmarks.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The command line.
 *
 * @param rate replaces the search for the highest rate
 * @param profile true to record the services by JFR
 * @param monitor true to include saga-monitor
 */
record Options(Settings settings, List<Case> cases, OptionalInt rate, Jvm jvm, boolean profile, boolean monitor) {

    static final String HELP = """
            ./tools/benchmarks/run saga [options]
              --quick            short windows
              --cases a,b        some of %s
              --rate n           measure at n orders a second instead of looking for the highest rate
              --window seconds   length of a measurement
              --warm-up seconds  before the first measurement
              --jvm flags        the services' JVM flags: %s
              --profile          record the services by JFR
              --monitor          include saga-monitor
            """.formatted(Case.ids(), Jvm.ids());

    Options {
        cases = List.copyOf(cases);
        if (rate.isEmpty() && !cases.contains(Case.MAX)) {
            throw new IllegalArgumentException("without the case max, --rate is required");
        }
    }

    List<String> services() {
        return monitor
                ? Stream.concat(Suite.ALL.stream(), Stream.of(Suite.MONITOR)).toList()
                : Suite.ALL;
    }

    static Options parse(String... arguments) {
        return new Words(List.of(arguments)).options();
    }

    /** Parser of the command line. */
    private static final class Words {

        private final List<String> words;
        private int place;
        private Settings settings;
        private List<Case> cases = List.of(Case.values());
        private OptionalInt rate = OptionalInt.empty();
        private Jvm jvm = Jvm.THROUGHPUT;
        private boolean profile;
        private boolean monitor;

        Words(List<String> words) {
            this.words = words;
            this.settings = words.contains("--quick") ? Settings.QUICK : Settings.FULL;
        }

        Options options() {
            while (place < words.size()) {
                take(words.get(place++));
            }
            return new Options(settings, cases, rate, jvm, profile, monitor);
        }

        private void take(String option) {
            switch (option) {
                case "--quick" -> {} // Handled first: the other options modify its settings.
                case "--profile" -> profile = true;
                case "--monitor" -> monitor = true;
                case "--cases" ->
                    cases = Arrays.stream(value(option).split(",", -1))
                            .map(Case::of)
                            .toList();
                case "--rate" -> rate = OptionalInt.of(positive(option));
                case "--window" -> settings = settings.withWindow(positive(option));
                case "--warm-up" -> settings = settings.withWarmUp(positive(option));
                case "--jvm" -> jvm = Jvm.of(value(option));
                default -> throw new IllegalArgumentException("unknown option: " + option);
            }
        }

        private String value(String option) {
            if (place == words.size()) {
                throw new IllegalArgumentException(option + " lacks its value");
            }
            return words.get(place++);
        }

        private int positive(String option) {
            var value = value(option);
            if (!value.matches("[1-9]\\d{0,6}")) {
                throw new IllegalArgumentException(option + " takes a positive number, not " + value);
            }
            return Integer.parseInt(value);
        }
    }
}
