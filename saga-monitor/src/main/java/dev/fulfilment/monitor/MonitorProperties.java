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
 * @param pause pause after each poll, so that records arriving meanwhile share a transaction
 * @param maxPollRecords maximum number of records per transaction
 * @param retention number of days that timelines are kept after the day of their order
 * @param services address of each service, for its health and its parked events
 * @param maxSubscribers maximum number of concurrent server-sent event streams
 * @param heartbeat silence after which a stream sends a heartbeat
 * @param traceLink address of a trace, which the page links to; no links if it is missing or empty
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
