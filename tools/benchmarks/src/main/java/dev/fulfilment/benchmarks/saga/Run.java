package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Suite;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Puts a load on the suite and measures it. */
final class Run {

    /** Limit of running orders, in seconds of the rate, above which a run is aborted. */
    private static final double HOPELESS_SECONDS = 3;

    private static final Duration TIMEOUT = Duration.ofSeconds(180);
    private static final long POLL_INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

    private final Suite suite;
    private final LoadGenerator generator;
    private final EndReceiver receiver;
    private final Tally tally;

    Run(Suite suite, LoadGenerator generator, EndReceiver receiver, Tally tally) {
        this.suite = suite;
        this.generator = generator;
        this.receiver = receiver;
        this.tally = tally;
    }

    /** Returns when all placed orders have ended. */
    Measurement measure(String name, Workload workload, double rate, int leadIn, int seconds)
            throws InterruptedException {
        var schedule = new Schedule(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100), rate);
        long begin = schedule.begin() + TimeUnit.SECONDS.toNanos(leadIn);
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        int endedBefore = receiver.count();
        var run = generator.start(workload, schedule, schedule.dueBefore(end));

        boolean hopeless = isHopeless(schedule, endedBefore, begin);
        var before = Usage.of(suite);
        hopeless = hopeless || isHopeless(schedule, endedBefore, end);
        var usage = Usage.of(suite).since(before);
        if (hopeless) {
            run.breakOff();
        }

        var timings = join(run.postings());
        tally.add(timings);
        var window = new Window(begin, end, timings);
        var flow = Flow.of(window, drainSeconds(timings, end), hopeless);
        return new Measurement(
                name,
                workload,
                rate,
                seconds,
                flow,
                window.answers(),
                window.ends(),
                usage,
                BacklogRule.objection(rate, flow));
    }

    /** Waits until the time; returns true at once if the backlog exceeds its limit. */
    private boolean isHopeless(Schedule schedule, int endedBefore, long until) {
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
            long underWay = schedule.dueBefore(now) - (receiver.count() - endedBefore);
            if (underWay > HOPELESS_SECONDS * schedule.perSecond()) {
                return true;
            }
            Waiting.until(Math.min(until, now + POLL_INTERVAL));
        }
        return false;
    }

    private List<OrderTiming> join(List<Posting> postings) {
        if (!Waiting.until(() -> postings.stream().allMatch(this::isOver), TIMEOUT)) {
            long left = postings.stream().filter(posting -> !isOver(posting)).count();
            throw new IllegalStateException("%,d of %,d orders have not ended %d s after the last was placed"
                    .formatted(left, postings.size(), TIMEOUT.toSeconds()));
        }
        return postings.stream()
                .map(posting ->
                        new OrderTiming(posting, posting.orderId() == null ? null : receiver.endOf(posting.orderId())))
                .toList();
    }

    private boolean isOver(Posting posting) {
        return posting.orderId() == null || receiver.endOf(posting.orderId()) != null;
    }

    private static double drainSeconds(List<OrderTiming> timings, long windowEnd) {
        long last = timings.stream()
                .map(OrderTiming::end)
                .mapToLong(end -> end == null ? windowEnd : end.time())
                .max()
                .orElse(windowEnd);
        return Math.max(0, last - windowEnd) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
