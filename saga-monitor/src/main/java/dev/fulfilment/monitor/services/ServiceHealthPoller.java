package dev.fulfilment.monitor.services;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.monitor.kafka.BrokerUnavailableException;
import dev.fulfilment.monitor.kafka.ConsumerGroupAdmin;
import dev.fulfilment.monitor.sagas.ParkedOrderLookup;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Polls each service's health, outbox, consumer lag and parked events every few seconds. */
@Component
class ServiceHealthPoller implements ParkedOrderLookup {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceHealthPoller.class);

    private final ServiceRegistry services;
    private final ConsumerGroupAdmin groups;
    private final Clock clock;
    private final Map<String, ServiceState> states = new ConcurrentSkipListMap<>();
    private final Map<String, FailureLog> failures = new ConcurrentHashMap<>();
    private volatile Map<UUID, Set<String>> parked = Map.of();

    ServiceHealthPoller(ServiceRegistry services, ConsumerGroupAdmin groups, Clock clock) {
        this.services = services;
        this.groups = groups;
        this.clock = clock;
        services.addresses().forEach((name, url) -> states.put(name, ServiceState.unknown(name, url.toString())));
    }

    Collection<ServiceState> states() {
        return states.values();
    }

    @Override
    public Map<UUID, Set<String>> byOrder() {
        return parked;
    }

    @Scheduled(fixedDelay = 3_000)
    void poll() {
        var ends = endOffsets();
        var parkedByOrder = new HashMap<UUID, Set<String>>();
        services.addresses().forEach((name, url) -> {
            var state = check(name, url.toString(), ends);
            states.put(name, state);
            parkedOrders(name, state)
                    .forEach(order -> parkedByOrder
                            .computeIfAbsent(order, _ -> new TreeSet<>())
                            .add(name));
        });
        parked = parkedByOrder;
    }

    private ServiceState check(String name, String url, Map<TopicPartition, Long> ends) {
        var lag = consumerLag(name, ends);
        try {
            var actuator = services.actuator(name);
            var health = actuator.health();
            var parkedEvents = health.at("/components/parkedEvents/details");
            var state = new ServiceState(
                    name,
                    url,
                    health.path("status").asString("UNKNOWN"),
                    actuator.gauge("messaging.outbox.backlog")
                            .map(Double::longValue)
                            .orElse(null),
                    actuator.gauge("messaging.outbox.age").orElse(null),
                    lag,
                    number(parkedEvents.path("events")),
                    number(parkedEvents.path("keys")),
                    clock.instant());
            failures("The health check of " + name).succeeded();
            return state;
        } catch (RestClientException | JacksonException e) {
            failures("The health check of " + name).failed(e);
            return new ServiceState(name, url, "AWAY", null, null, lag, null, null, clock.instant());
        }
    }

    private static @Nullable Long number(JsonNode node) {
        return node.isNumber() ? node.asLong() : null;
    }

    private List<UUID> parkedOrders(String name, ServiceState state) {
        if (!state.hasParked()) {
            return List.of();
        }
        try {
            var orders = ActuatorClient.json(services.actuator(name).parked())
                    .valueStream()
                    .flatMap(event -> order(event.path("key").asString("")).stream())
                    .distinct()
                    .toList();
            failures("The list of parked events of " + name).succeeded();
            return orders;
        } catch (RestClientException | JacksonException e) {
            failures("The list of parked events of " + name).failed(e);
            return List.of();
        }
    }

    private static List<UUID> order(String key) {
        try {
            return List.of(OrderId.of(key).value());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private Map<TopicPartition, Long> endOffsets() {
        try {
            var ends = groups.ends();
            failures("The query of the topics' end offsets").succeeded();
            return ends;
        } catch (BrokerUnavailableException e) {
            failures("The query of the topics' end offsets").failed(e);
            return Map.of();
        }
    }

    /** Sums the lag over the partitions with a committed offset: those are the topics that the group reads. */
    private @Nullable Long consumerLag(String group, Map<TopicPartition, Long> ends) {
        try {
            var committed = groups.committed(group);
            failures("The query of the offsets of " + group).succeeded();
            return ends.isEmpty()
                    ? null
                    : committed.entrySet().stream()
                            .mapToLong(each -> Math.max(0, ends.getOrDefault(each.getKey(), 0L) - each.getValue()))
                            .sum();
        } catch (BrokerUnavailableException e) {
            failures("The query of the offsets of " + group).failed(e);
            return null;
        }
    }

    private FailureLog failures(String activity) {
        return failures.computeIfAbsent(activity, name -> new FailureLog(LOG, name));
    }
}
