package dev.fulfilment.benchmarks.saga;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One case after the other, each on what the one before has found. */
final class SagaCases {

    static final String HIGHEST = "highest rate";
    static final String MODEST = "50 a second";
    static final String HALF = "half the highest rate";
    static final String FAILING = "10 % fail at each step";
    static final String ONE_PRODUCT = "all for one product";

    private static final double MODEST_RATE = 50;
    private static final double FIRST_TRY = 50;
    private static final int WARM_UP_STEP = 5;
    private static final double WARM_UP_STRIDE = 1.4;
    private static final List<Double> SHARES = List.of(1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3);

    private final Options options;
    private final Run trial;
    private final ConsistencyCheck books;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Measurement> attempts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    SagaCases(Options options, Run trial, ConsistencyCheck books) {
        this.options = options;
        this.trial = trial;
        this.books = books;
    }

    /** A case that cannot be measured ends the run, and what was measured before it is still told. */
    void run() throws InterruptedException, SQLException {
        try {
            measureAll();
        } catch (IllegalStateException e) {
            e.printStackTrace();
            complaints.add("the run ended early: " + e.getMessage());
        }
    }

    private void measureAll() throws InterruptedException, SQLException {
        double first = warmUp();
        double highest = options.rate().isPresent() ? options.rate().getAsInt() : search(first);
        for (var each : options.cases()) {
            switch (each) {
                case MAX -> highest = highest(highest);
                case LATENCY -> {
                    keep(attempt(MODEST, Workload.NORMAL, MODEST_RATE));
                    keep(attempt(HALF, Workload.NORMAL, highest / 2));
                }
                case MIX -> share(FAILING, Workload.MIX, highest);
                case HOT -> share(ONE_PRODUCT, Workload.HOT, highest);
            }
            audit(each);
        }
    }

    /** The compilers' time, mostly: as fast as it can be. The rate that was last sustained is where the search begins. */
    private double warmUp() throws InterruptedException {
        double sustained = FIRST_TRY;
        double rate = FIRST_TRY;
        long end =
                System.nanoTime() + TimeUnit.SECONDS.toNanos(options.settings().warmUp());
        while (System.nanoTime() < end) {
            var attempt = trial.measure("warm-up", Workload.NORMAL, rate, 0, WARM_UP_STEP);
            tell(attempt);
            sustained = attempt.sustained() ? rate : sustained;
            rate = attempt.sustained() ? rate * WARM_UP_STRIDE : rate / WARM_UP_STRIDE;
        }
        return sustained;
    }

    private double search(double first) throws InterruptedException {
        var settings = options.settings();
        return Search.highest(first, rate -> {
            var attempt = trial.measure("search", Workload.NORMAL, rate, settings.leadIn(), settings.search());
            attempts.add(attempt);
            tell(attempt);
            return attempt.sustained();
        });
    }

    /** A rate that was asked for is measured whether it is sustained or not. */
    private double highest(double found) throws InterruptedException {
        if (options.rate().isPresent()) {
            keep(attempt(HIGHEST, Workload.NORMAL, found));
            return found;
        }
        Search.confirm(found, rate -> attempt(HIGHEST, Workload.NORMAL, rate).sustained());
        return keepBest(HIGHEST);
    }

    private void share(String name, Workload workload, double highest) throws InterruptedException {
        for (double share : SHARES) {
            if (attempt(name, workload, share * highest).sustained()) {
                break;
            }
        }
        keepBest(name);
    }

    /** Of the attempts at a case the last that was sustained; the last of all, if none was. */
    private double keepBest(String name) {
        var ofCase = attempts.stream().filter(each -> each.name().equals(name)).toList();
        var best = ofCase.reversed().stream().filter(Measurement::sustained).findFirst();
        if (best.isEmpty()) {
            complaints.add(name + ": no rate was sustained");
        }
        keep(best.orElse(ofCase.getLast()));
        return measurements.getLast().rate();
    }

    private Measurement attempt(String name, Workload workload, double rate) throws InterruptedException {
        var settings = options.settings();
        var attempt = trial.measure(name, workload, rate, settings.leadIn(), settings.window());
        attempts.add(attempt);
        tell(attempt);
        return attempt;
    }

    private void keep(Measurement measurement) {
        measurements.add(measurement);
    }

    private void audit(Case each) throws SQLException {
        var found = books.complaints();
        System.err.println("the books after " + each.id() + (found.isEmpty() ? " add up" : ": " + found));
        found.forEach(complaint -> complaints.add("after " + each.id() + ": " + complaint));
    }

    /** What the report is made of. */
    List<Measurement> measurements() {
        return measurements;
    }

    /** Everything that was tried, in order. */
    List<Measurement> attempts() {
        return attempts;
    }

    /** What must not be. */
    List<String> complaints() {
        return complaints;
    }

    private static void tell(Measurement measurement) {
        System.err.println(String.format(
                Locale.ROOT,
                "%s, %.0f/s for %d s: %.0f/s ended, %.0f under way, then %.0f, p50 %.0f ms, p99 %.0f ms: %s",
                measurement.name(),
                measurement.rate(),
                measurement.seconds(),
                measurement.flow().endedPerSecond(),
                measurement.flow().secondQuarter(),
                measurement.flow().lastQuarter(),
                measurement.ends().p50(),
                measurement.ends().p99(),
                measurement.verdict()));
    }
}
