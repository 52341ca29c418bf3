package dev.fulfilment.local.stack;

import dev.fulfilment.platform.PlatformPorts;
import dev.fulfilment.platform.process.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of a stack, on 127.0.0.1.
 *
 * @param services ports by the services' names
 * @param control the port on which the supervisor injects failures on request
 */
public record StackPorts(PlatformPorts platform, int zipkin, Map<String, Integer> services, int control) {

    /**
     * A port and its user.
     *
     * @param user in words, for messages
     * @param variable the environment variable that sets it
     */
    public record Use(String user, int port, String variable) {}

    /** Returns the documented ports, unless the environment sets others. */
    public static StackPorts from(Map<String, String> environment) {
        return from(environment, ServiceDefinition.ALL);
    }

    static StackPorts from(Map<String, String> environment, List<ServiceDefinition> definitions) {
        var services = new LinkedHashMap<String, Integer>();
        definitions.forEach(service -> services.put(
                service.name(), port(environment, ServiceDefinition.portVariable(service.name()), service.port())));
        return new StackPorts(
                new PlatformPorts(
                        port(environment, "FULFIL_POSTGRES_PORT", 15432),
                        port(environment, "FULFIL_KAFKA_PORT", 19092),
                        port(environment, "FULFIL_KAFKA_CONTROLLER_PORT", 19093)),
                port(environment, "FULFIL_ZIPKIN_PORT", 9411),
                services,
                port(environment, "FULFIL_CONTROL_PORT", 8085));
    }

    /** Returns ports that are free now. */
    public static StackPorts free() {
        var services = new LinkedHashMap<String, Integer>();
        ServiceDefinition.ALL.forEach(
                service -> services.put(service.name(), Port.free().number()));
        return new StackPorts(
                PlatformPorts.free(),
                Port.free().number(),
                services,
                Port.free().number());
    }

    /** Lists every port with its user and its environment variable. */
    public List<Use> uses() {
        var uses = new ArrayList<Use>();
        services.forEach((name, port) -> uses.add(new Use(name, port, ServiceDefinition.portVariable(name))));
        uses.add(new Use("the supervisor", control, "FULFIL_CONTROL_PORT"));
        uses.add(new Use("Zipkin", zipkin, "FULFIL_ZIPKIN_PORT"));
        uses.add(new Use("PostgreSQL", platform.postgres(), "FULFIL_POSTGRES_PORT"));
        uses.add(new Use("Kafka", platform.kafka(), "FULFIL_KAFKA_PORT"));
        uses.add(new Use("Kafka's controller", platform.kafkaController(), "FULFIL_KAFKA_CONTROLLER_PORT"));
        return uses;
    }

    /** @throws IllegalStateException if two users have the same port */
    public void requireDistinct() {
        var seen = new HashMap<Integer, Use>();
        for (Use use : uses()) {
            Use other = seen.put(use.port(), use);
            if (other != null) {
                throw new IllegalStateException("port %d is meant for both %s and %s: set %s or %s to another"
                        .formatted(use.port(), other.user(), use.user(), other.variable(), use.variable()));
            }
        }
    }

    /** Returns the monitor's environment variables: the address of each service, and the link to a trace. */
    Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        services.forEach(
                (name, port) -> addresses.put(ServiceDefinition.addressVariable(name), "http://127.0.0.1:" + port));
        addresses.put("MONITOR_TRACE_LINK", "http://127.0.0.1:" + zipkin + "/zipkin/traces/{traceId}");
        return addresses;
    }

    /** Returns the port of a service. */
    public int of(String service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no service is called " + service);
        }
        return port;
    }

    private static int port(Map<String, String> environment, String variable, int documented) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return documented;
        }
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) <= 65535) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(variable + " is not a port: " + value);
    }
}
