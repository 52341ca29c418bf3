package dev.fulfilment.monitor.sagas;

import dev.fulfilment.monitor.QueryParameters;
import dev.fulfilment.service.web.BadRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Statistics")
class StatisticsController {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final StatisticsRepository query;
    private final Clock clock;
    private @Nullable Statistics latest;

    StatisticsController(StatisticsRepository query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    @Operation(summary = "Rates, and how long sagas took, by outcome and step by step; at most a second old.")
    Statistics statistics(
            @Parameter(description = "How far back, between `PT1S` and `P1D`.") @RequestParam(defaultValue = "PT15M")
                    Duration window,
            HttpServletRequest request) {
        QueryParameters.check(request.getParameterMap(), Set.of("window"));
        if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
            throw new BadRequest("window", "must be between PT1S and P1D");
        }
        return fresh(window);
    }

    /** However many look at once, they are told what one asked. */
    private synchronized Statistics fresh(Duration window) {
        var known = latest;
        if (known == null || !known.window().equals(window) || isOld(known)) {
            known = query.of(window);
            latest = known;
        }
        return known;
    }

    private boolean isOld(Statistics statistics) {
        return statistics.at().isBefore(clock.instant().minus(FRESH));
    }
}
