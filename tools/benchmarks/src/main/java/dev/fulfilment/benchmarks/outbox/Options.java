package dev.fulfilment.benchmarks.outbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The command line. */
record Options(Settings settings, List<Contender> contenders, List<Load> loads) {

    static final String HELP = """
            ./tools/benchmarks/run outbox [options]
              --quick               one repetition, a backlog of 10,000, windows of 8 s after 3 s
              --only a,b            these contenders: %s
              --loads a,b           these loads: %s
              --repetitions n       repetitions of each measurement
              --warm-up seconds     before each window
              --window seconds      length of a measurement
              --patience seconds    longest wait for the remaining events of a load
              --cap seconds         longest time to drain a backlog
            """.formatted(
            String.join(
                    ", ", Arrays.stream(Contender.values()).map(Contender::id).toList()),
            String.join(", ", Arrays.stream(Load.values()).map(Load::id).toList()));

    static Options parse(String... arguments) {
        var words = List.of(arguments);
        var options = new Options(
                words.contains("--quick") ? Settings.QUICK : Settings.FULL,
                List.of(Contender.values()),
                List.of(Load.values()));
        for (int place = 0; place < words.size(); place++) {
            if (!words.get(place).equals("--quick")) {
                if (place + 1 == words.size()) {
                    throw new IllegalArgumentException(words.get(place) + " is unknown, or its value is missing");
                }
                options = options.with(words.get(place), words.get(++place));
            }
        }
        return options;
    }

    private Options with(String option, String value) {
        return switch (option) {
            case "--only" ->
                new Options(settings, split(value).map(Contender::of).toList(), loads);
            case "--loads" ->
                new Options(settings, contenders, split(value).map(Load::of).toList());
            case "--repetitions" -> with(settings.withRepetitions(positive(option, value)));
            case "--warm-up" -> with(settings.withWarmUpSeconds(positive(option, value)));
            case "--window" -> with(settings.withWindowSeconds(positive(option, value)));
            case "--patience" -> with(settings.withPatience(Duration.ofSeconds(positive(option, value))));
            case "--cap" -> with(settings.withCap(Duration.ofSeconds(positive(option, value))));
            default -> throw new IllegalArgumentException("unknown option: " + option);
        };
    }

    private Options with(Settings others) {
        return new Options(others, contenders, loads);
    }

    private static java.util.stream.Stream<String> split(String value) {
        return Arrays.stream(value.split(",", -1));
    }

    private static int positive(String option, String value) {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(option + " takes a positive number, not " + value);
        }
        return Integer.parseInt(value);
    }
}
