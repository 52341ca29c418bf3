package dev.fulfilment.messaging.lag;

import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Gauge of a consumer lag in seconds; NaN while the lag is unknown. */
public final class LagGauge {

    private LagGauge() {}

    /** Returns a gauge that still has to be described and registered. */
    public static TimeGauge.Builder<?> of(String name, Supplier<Optional<Duration>> lag) {
        return TimeGauge.builder(name, () -> seconds(lag.get()), TimeUnit.SECONDS);
    }

    private static double seconds(Optional<Duration> lag) {
        return lag.map(Duration::toMillis).map(millis -> millis / 1000.0).orElse(Double.NaN);
    }
}
