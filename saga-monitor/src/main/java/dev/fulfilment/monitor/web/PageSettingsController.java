package dev.fulfilment.monitor.web;

import dev.fulfilment.monitor.MonitorProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Page")
class PageSettingsController {

    private final MonitorProperties properties;

    PageSettingsController(MonitorProperties properties) {
        this.properties = properties;
    }

    /** @param traces address of a trace with the placeholder {@code {traceId}}; null if there is none */
    record PageSettings(@Nullable String traces) {}

    @GetMapping("/page-settings")
    @Operation(summary = "Settings of the page.")
    PageSettings settings() {
        return new PageSettings(properties.traceLink());
    }
}
