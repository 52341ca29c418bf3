package dev.fulfilment.local.stack;

import dev.fulfilment.platform.PlatformPorts;
import dev.fulfilment.platform.process.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens, on 127.0.0.1.
 *
 * @param control the supervisor's own, for failures on request
 */
public record StackPorts(PlatformPorts platform, int zipkin, Map<String, Integer> services, int control) {

    private static final int FIRST_SERVICE = 8080;

    /**
     * A port, for what, and how it can be changed.
     *
     * @param variable the environment variable that sets it
     */
    public record Use(String what, int port, String variable) {}

    /** The documented ports, unless the environment names others. */
    public static StackPorts from(Map<String, String> environment) {
        var services = new LinkedHashMap<String, Integer>();
        for (String name : ServiceDefinition.NAMES) {
            int usual = FIRST_SERVICE + services.size();
            services.put(name, port(environment, ServiceDefinition.portVariable(name), usual));
        }
        return new StackPorts(
                new PlatformPorts(
                        port(environment, "FULFIL_POSTGRES_PORT", 15432),
                        port(environment, "FULFIL_KAFKA_PORT", 19092),
                        port(environment, "FULFIL_KAFKA_CONTROLLER_PORT", 19093)),
                port(environment, "FULFIL_ZIPKIN_PORT", 9411),
                services,
                port(environment, "FULFIL_CONTROL_PORT", 8085));
    }

    /** Ports that nobody uses now. */
    public static StackPorts free() {
        var services = new LinkedHashMap<String, Integer>();
        ServiceDefinition.NAMES.forEach(name -> services.put(name, Port.free().number()));
        return new StackPorts(
                PlatformPorts.free(),
                Port.free().number(),
                services,
                Port.free().number());
    }

    /** Every port, with what can be said about it to a person. */
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

    /** Where each service is, as the monitor asks for it, and where it sends whoever wants to see a trace. */
    Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        services.forEach(
                (name, port) -> addresses.put(ServiceDefinition.addressVariable(name), "http://127.0.0.1:" + port));
        addresses.put("MONITOR_TRACE_LINK", "http://127.0.0.1:" + zipkin + "/zipkin/traces/{traceId}");
        return addresses;
    }

    /** The port of the service of this name. */
    public int of(String service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no service is called " + service);
        }
        return port;
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return usual;
        }
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) <= 65535) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(variable + " is not a port: " + value);
    }
}
