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

/** The services that the monitor knows the address of. */
@Component
public class Services {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, URI> addresses;
    private final Map<String, ActuatorClient> actuators = new LinkedHashMap<>();
    private final Map<String, ServiceClient> interfaces = new LinkedHashMap<>();

    Services(MonitorProperties properties, ObservationRegistry observations) {
        this.addresses = new TreeMap<>(properties.services());
        addresses.forEach((name, address) -> {
            actuators.put(name, new ActuatorClient(address));
            interfaces.put(name, new ServiceClient(name, address, PATIENCE, observations));
        });
    }

    Map<String, URI> addresses() {
        return addresses;
    }

    /** @throws NotFound when there is no service of that name */
    ActuatorClient actuator(String service) {
        return known(actuators, service);
    }

    /**
     * What the service offers to its own clients.
     *
     * @throws NotFound when there is no service of that name
     */
    public ServiceClient restOf(String service) {
        return known(interfaces, service);
    }

    private static <T> T known(Map<String, T> all, String service) {
        var one = all.get(service);
        if (one == null) {
            throw new NotFound("service", service);
        }
        return one;
    }
}
