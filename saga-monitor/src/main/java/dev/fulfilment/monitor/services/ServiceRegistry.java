package dev.fulfilment.monitor.services;

import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.service.web.NotFound;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Registry of the services with a configured address. */
@Component
public class ServiceRegistry {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Map<String, URI> addresses;
    private final Map<String, ActuatorClient> actuatorClients = new LinkedHashMap<>();
    private final Map<String, ServiceClient> clients = new LinkedHashMap<>();

    ServiceRegistry(MonitorProperties properties, ObservationRegistry observations) {
        this.addresses = new TreeMap<>(properties.services());
        addresses.forEach((name, address) -> {
            actuatorClients.put(name, new ActuatorClient(address));
            clients.put(name, new ServiceClient(name, address, TIMEOUT, observations));
        });
    }

    Map<String, URI> addresses() {
        return addresses;
    }

    /** @throws NotFound if there is no service of that name */
    ActuatorClient actuator(String service) {
        return known(actuatorClients, service);
    }

    /**
     * Returns the client of the service's REST API.
     *
     * @throws NotFound if there is no service of that name
     */
    public ServiceClient client(String service) {
        return known(clients, service);
    }

    private static <T> T known(Map<String, T> all, String service) {
        var one = all.get(service);
        if (one == null) {
            throw new NotFound("service", service);
        }
        return one;
    }
}
