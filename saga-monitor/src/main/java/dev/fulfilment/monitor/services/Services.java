package dev.fulfilment.monitor.services;

import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.service.NotFound;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The services that the monitor knows the address of. */
@Component
class Services {

    private final Map<String, URI> addresses;
    private final Map<String, Actuator> actuators = new LinkedHashMap<>();

    Services(MonitorProperties properties) {
        this.addresses = new TreeMap<>(properties.services());
        addresses.forEach((name, address) -> actuators.put(name, new Actuator(address)));
    }

    Map<String, URI> addresses() {
        return addresses;
    }

    /** @throws NotFound when there is no service of that name */
    Actuator actuator(String service) {
        var actuator = actuators.get(service);
        if (actuator == null) {
            throw new NotFound("service", service);
        }
        return actuator;
    }
}
