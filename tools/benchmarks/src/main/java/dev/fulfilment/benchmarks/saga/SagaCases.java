package dev.fulfilment.benchmarks.saga;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs the cases in order; the later ones use the highest rate that the first has found. */
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
    private final Run run;
    private final ConsistencyCheck check;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Measurement> attempts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    SagaCases(Options options, Run run, ConsistencyCheck check) {
        this.options = options;
        this.run = run;
        this.check = check;
    }

    /** Runs all cases. A case that cannot be measured ends the run; earlier measurements are still reported. */
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

    /** Warms up, mostly the compilers, at the highest sustained rate. Returns it as the start of the search. */
    private double warmUp() throws InterruptedException {
        double sustained = FIRST_TRY;
        double rate = FIRST_TRY;
        long end =
                System.nanoTime() + TimeUnit.SECONDS.toNanos(options.settings().warmUp());
        while (System.nanoTime() < end) {
            var attempt = run.measure("warm-up", Workload.NORMAL, rate, 0, WARM_UP_STEP);
            print(attempt);
            sustained = attempt.sustained() ? rate : sustained;
            rate = attempt.sustained() ? rate * WARM_UP_STRIDE : rate / WARM_UP_STRIDE;
        }
        return sustained;
    }

    private double search(double first) throws InterruptedException {
        var settings = options.settings();
        return Search.highest(first, rate -> {
            var attempt = run.measure("search", Workload.NORMAL, rate, settings.leadIn(), settings.search());
            attempts.add(attempt);
            print(attempt);
            return attempt.sustained();
        });
    }

    /** Measures the highest sustained rate; a rate from the options is measured even if it is not sustained. */
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

    /** Keeps the last sustained attempt of a case; the last attempt, if none was sustained. */
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
        var attempt = run.measure(name, workload, rate, settings.leadIn(), settings.window());
        attempts.add(attempt);
        print(attempt);
        return attempt;
    }

    private void keep(Measurement measurement) {
        measurements.add(measurement);
    }

    private void audit(Case each) throws SQLException {
        var found = check.complaints();
        System.err.println("consistency check after " + each.id() + ": " + (found.isEmpty() ? "passed" : found));
        found.forEach(complaint -> complaints.add("after " + each.id() + ": " + complaint));
    }

    /** Returns the measurements of the report. */
    List<Measurement> measurements() {
        return measurements;
    }

    /** Returns all measurements, in order. */
    List<Measurement> attempts() {
        return attempts;
    }

    /** Returns the inconsistencies found. */
    List<String> complaints() {
        return complaints;
    }

    private static void print(Measurement measurement) {
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
