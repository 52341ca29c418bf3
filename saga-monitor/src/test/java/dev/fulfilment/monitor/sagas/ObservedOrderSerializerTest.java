package dev.fulfilment.monitor.sagas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.ObservedOrderFixture;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.monitor.facts.ObservedOrder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ObservedOrderSerializerTest {

    private final ObservedOrder order =
            ObservedOrderFixture.of(SagaFixture.shipped("ada").charge().reuseNumber());

    @Test
    void readsWhatItWrites() {
        assertThat(ObservedOrderSerializer.read(ObservedOrderSerializer.write(order)))
                .isEqualTo(order);
    }

    /** Stored rows have these field names: renaming a component must not lose their content. */
    @Test
    void keepsTheNamesOfTheStoredFields() {
        var stored = new JsonMapper().readTree(ObservedOrderSerializer.write(order));

        assertThat(stored.propertyNames())
                .contains("orderId", "customerId", "sightings", "report", "endedAt", "sequences", "reuses");
    }
}
