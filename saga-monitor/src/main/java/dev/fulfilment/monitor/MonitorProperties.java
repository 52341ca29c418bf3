package dev.fulfilment.monitor;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the monitor, prefix {@code monitor}.
 *
 * @param pause how long the intake rests after each poll: what comes meanwhile shares a transaction
 * @param maxPollRecords how many records share a transaction at most
 * @param retention for how many days timelines are kept after the day of their order
 * @param services where each service is, for its health and its parked events
 * @param maxSubscribers how many clients are told live at once
 * @param heartbeat after how much silence a client gets a sign of life
 * @param traceLink where the page sends whoever wants to see a trace; nowhere when it is left out or empty
 */
@ConfigurationProperties("monitor")
public record MonitorProperties(
        @DefaultValue("100ms") Duration pause,
        @DefaultValue("2000") int maxPollRecords,
        @DefaultValue("7d") Duration retention,
        @DefaultValue Map<String, URI> services,
        @DefaultValue("100") int maxSubscribers,
        @DefaultValue("15s") Duration heartbeat,
        @Nullable String traceLink) {

    private static final Pattern TRACE_LINK = Pattern.compile("https?://\\S*\\{traceId}\\S*");

    public MonitorProperties {
        require(pause.toMillis() > 0, "monitor.pause", pause);
        require(maxPollRecords > 0, "monitor.max-poll-records", maxPollRecords);
        require(retention.toDays() > 0, "monitor.retention", retention);
        require(maxSubscribers > 0, "monitor.max-subscribers", maxSubscribers);
        require(heartbeat.toMillis() > 0, "monitor.heartbeat", heartbeat);
        traceLink = traceLink == null || traceLink.isBlank() ? null : traceLink;
        if (traceLink != null && !TRACE_LINK.matcher(traceLink).matches()) {
            throw new IllegalArgumentException(
                    "monitor.trace-link must begin with http:// or https:// and name {traceId}, but is " + traceLink);
        }
    }

    private static void require(boolean right, String name, Object value) {
        if (!right) {
            throw new IllegalArgumentException("%s must be positive, but is %s".formatted(name, value));
        }
    }
}
