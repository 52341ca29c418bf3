package dev.fulfilment.monitor.sagas;

import dev.fulfilment.service.web.BadRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Statistics")
class StatisticsController {

    private static final Duration MIN_WINDOW = Duration.ofSeconds(1);
    private static final Duration MAX_WINDOW = Duration.ofDays(1);
    private static final Duration MAX_AGE = Duration.ofSeconds(1);

    private final StatisticsRepository statistics;
    private final Clock clock;
    private @Nullable Statistics latest;

    StatisticsController(StatisticsRepository statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    @Operation(summary = "Rates, and durations of sagas by outcome and step; at most a second old.")
    Statistics statistics(
            @Parameter(description = "Length of the time window, between `PT1S` and `P1D`.")
                    @RequestParam(defaultValue = "PT15M")
                    Duration window) {
        if (window.compareTo(MIN_WINDOW) < 0 || window.compareTo(MAX_WINDOW) > 0) {
            throw new BadRequest("window", "must be between PT1S and P1D");
        }
        return cached(window);
    }

    /** Caches the latest statistics, so that any number of clients costs one query a second. */
    private synchronized Statistics cached(Duration window) {
        var current = latest;
        if (current == null || !current.window().equals(window) || isOld(current)) {
            current = statistics.of(window);
            latest = current;
        }
        return current;
    }

    private boolean isOld(Statistics statistics) {
        return statistics.at().isBefore(clock.instant().minus(MAX_AGE));
    }
}
