package dev.fulfilment.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void theDocumentedPortsAreDistinct() {
        StackPorts.from(Map.of()).requireDistinct();
    }

    @Test
    void aSixthServiceMovesNoOtherPort() {
        var ports = StackPorts.from(Map.of(), with(new ServiceDefinition("loyalty-service", 8086)));

        assertThat(ports.services())
                .isEqualTo(Map.of(
                        "loyalty-service", 8086,
                        "order-service", 8080,
                        "payment-service", 8081,
                        "inventory-service", 8082,
                        "shipping-service", 8083,
                        "saga-monitor", 8084));
        assertThat(ports.control()).isEqualTo(8085);
        ports.requireDistinct();
    }

    @Test
    void aSixthServiceOnAPortInUseIsOneError() {
        var ports = StackPorts.from(Map.of(), with(new ServiceDefinition("loyalty-service", 8085)));

        assertThatThrownBy(ports::requireDistinct)
                .hasMessage("port 8085 is meant for both loyalty-service and the supervisor:"
                        + " set FULFIL_LOYALTY_PORT or FULFIL_CONTROL_PORT to another");
    }

    @Test
    void theEnvironmentSetsThePortOfASixthService() {
        var ports = StackPorts.from(
                Map.of("FULFIL_LOYALTY_PORT", "8090"), with(new ServiceDefinition("loyalty-service", 8085)));

        assertThat(ports.of("loyalty-service")).isEqualTo(8090);
        ports.requireDistinct();
    }

    private static List<ServiceDefinition> with(ServiceDefinition sixth) {
        return Stream.concat(Stream.of(sixth), ServiceDefinition.ALL.stream()).toList();
    }
}
