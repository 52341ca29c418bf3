package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.inventory.EventFixtures.of;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@InventoryTest
class NonsenseIT {

    private static final String WRONG_TOPIC = """
            {"eventType": "InventoryAllocated", "eventId": "0199c1a0-7b20-7005-8a11-1234567890ab", "version": 1}""";

    @Autowired
    private UpstreamPublisher upstream;

    @Autowired
    private Publications published;

    @Autowired
    private RestTestClient client;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no json", "[]", "{\"eventType\": \"Unheard\"}", WRONG_TOPIC})
    void doesNotStopTheOrdersBehindIt(@Nullable String nonsense) {
        var desk = new Shop(client).productWith(5);
        var fixture = EventFixtures.ofANewOrder();
        for (var topic : new String[] {"orders", "payments", "shipments"}) {
            upstream.publishBytes(topic, "nobody", nonsense == null ? null : nonsense.getBytes(UTF_8));
        }
        upstream.publishAll(fixture.placed(of(2, desk)), fixture.paid());
        assertThat(published.about(fixture.order())).containsExactly(fixture.allocated(of(2, desk)));
    }
}
