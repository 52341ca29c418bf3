package dev.fulfilment.monitor.services;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.kafka.BrokerUnavailableException;
import dev.fulfilment.monitor.kafka.ConsumerGroupAdmin;
import dev.fulfilment.monitor.sagas.ParkedOrderRepository;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks each service every few seconds how it is. */
@Component
class ServiceHealthPoller implements ParkedOrderRepository {

    private final Services services;
    private final ConsumerGroupAdmin groups;
    private final Clock clock;
    private final Map<String, ServiceState> states = new ConcurrentSkipListMap<>();
    private volatile Map<UUID, Set<String>> parked = Map.of();

    ServiceHealthPoller(Services services, ConsumerGroupAdmin groups, Clock clock) {
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
    void look() {
        var ends = ends();
        var found = new HashMap<UUID, Set<String>>();
        services.addresses().forEach((name, url) -> {
            var state = ask(name, url.toString(), ends);
            states.put(name, state);
            parkedOrders(name, state)
                    .forEach(order ->
                            found.computeIfAbsent(order, _ -> new TreeSet<>()).add(name));
        });
        parked = found;
    }

    private ServiceState ask(String name, String url, Map<TopicPartition, Long> ends) {
        var lag = lag(name, ends);
        try {
            var actuator = services.actuator(name);
            var health = actuator.health();
            var waiting = health.at("/components/parkedEvents/details");
            return new ServiceState(
                    name,
                    url,
                    health.path("status").asString("UNKNOWN"),
                    actuator.gauge("messaging.outbox.backlog")
                            .map(Double::longValue)
                            .orElse(null),
                    actuator.gauge("messaging.outbox.age").orElse(null),
                    lag,
                    number(waiting.path("events")),
                    number(waiting.path("keys")),
                    clock.instant());
        } catch (RestClientException | JacksonException e) {
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
            return ActuatorClient.json(services.actuator(name).parked())
                    .valueStream()
                    .flatMap(event -> order(event.path("key").asString("")).stream())
                    .distinct()
                    .toList();
        } catch (RestClientException | JacksonException e) {
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

    private Map<TopicPartition, Long> ends() {
        try {
            return groups.ends();
        } catch (BrokerUnavailableException e) {
            return Map.of();
        }
    }

    /** Only of the topics that the group reads: of these it has committed where it is. */
    private @Nullable Long lag(String group, Map<TopicPartition, Long> ends) {
        try {
            var committed = groups.committed(group);
            return ends.isEmpty()
                    ? null
                    : committed.entrySet().stream()
                            .mapToLong(each -> Math.max(0, ends.getOrDefault(each.getKey(), 0L) - each.getValue()))
                            .sum();
        } catch (BrokerUnavailableException e) {
            return null;
        }
    }
}
