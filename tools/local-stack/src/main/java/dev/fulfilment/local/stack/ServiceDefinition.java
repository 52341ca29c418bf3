package dev.fulfilment.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A service of the suite, known to this module by name and jar, never by class.
 *
 * @param name as the service calls itself, such as {@code order-service}
 * @param port its documented port, which {@link #portVariable} changes
 */
public record ServiceDefinition(String name, int port) {

    public static final String MONITOR = "saga-monitor";

    /** The suite's services. A new one takes a port that neither a service nor {@link StackPorts} uses. */
    static final List<ServiceDefinition> ALL = List.of(
            new ServiceDefinition("order-service", 8080),
            new ServiceDefinition("payment-service", 8081),
            new ServiceDefinition("inventory-service", 8082),
            new ServiceDefinition("shipping-service", 8083),
            new ServiceDefinition(MONITOR, 8084));

    /** Returns the service's jar as the build leaves it under the project's root. */
    Path jar(Path root) {
        return root.resolve(name).resolve("target").resolve(name + ".jar");
    }

    /** Returns {@code order} for {@code order-service}, {@code monitor} for {@code saga-monitor}. */
    public static String shortName(String service) {
        return service.replaceFirst("-service$|^saga-", "");
    }

    /** Finds a service by its full or its short name. */
    public static Stream<String> named(String word) {
        return ALL.stream()
                .map(ServiceDefinition::name)
                .filter(name -> name.equals(word) || shortName(name).equals(word));
    }

    /** Returns the environment variable that gives the monitor the address of a service. */
    public static String addressVariable(String service) {
        return "MONITOR_" + shortName(service).toUpperCase(Locale.ROOT) + "_URL";
    }

    /** Returns the environment variable that sets a service's port. */
    static String portVariable(String service) {
        return "FULFIL_" + shortName(service).toUpperCase(Locale.ROOT) + "_PORT";
    }
}
