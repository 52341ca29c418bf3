package dev.fulfilment.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A service as this module knows it: by name and by jar, never by class.
 *
 * @param name as the service calls itself, such as {@code order-service}
 * @param jar what is run
 */
public record ServiceDefinition(String name, Path jar) {

    public static final String MONITOR = "saga-monitor";

    static final List<String> NAMES =
            List.of("order-service", "payment-service", "inventory-service", "shipping-service", MONITOR);

    /** The suite's services, as the build leaves them under the given directory. */
    public static List<ServiceDefinition> builtIn(Path root) {
        return NAMES.stream()
                .map(name -> new ServiceDefinition(
                        name, root.resolve(name).resolve("target").resolve(name + ".jar")))
                .toList();
    }

    /** {@code order} for {@code order-service}, {@code monitor} for {@code saga-monitor}. */
    public static String shortName(String service) {
        return service.replaceFirst("-service$|^saga-", "");
    }

    /** The service that is meant by its whole or its short name. */
    public static Stream<String> meant(String word) {
        return NAMES.stream()
                .filter(name -> name.equals(word) || shortName(name).equals(word));
    }

    /** What tells the monitor where that service is. */
    public static String addressVariable(String service) {
        return "MONITOR_" + shortName(service).toUpperCase(Locale.ROOT) + "_URL";
    }

    static String portVariable(String service) {
        return "FULFIL_" + shortName(service).toUpperCase(Locale.ROOT) + "_PORT";
    }
}
