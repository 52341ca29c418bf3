package dev.fulfilment.monitor.audit;

import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@MonitorTest
@ExtendWith(OutputCaptureExtension.class)
class PlantedDiscrepanciesIT {

    @Autowired
    EventPublisher wire;

    @Autowired
    PageClient page;

    @Autowired
    MeterRegistry meters;

    @Test
    void aSecondChargeIsAMetricALogLineAndARowWithTheEvidence(CapturedOutput output) {
        var saga = SagaFixture.shipped("ada").charge();

        wire.publish(saga);

        var found = page.awaitBroken(saga.orderId(), "CHARGED_ONCE");
        assertThat(PageClient.texts(found.path("differences"), "rule")).containsExactly("CHARGED_ONCE");
        var difference = difference(saga);
        assertThat(difference.path("rule").asString()).isEqualTo("CHARGED_ONCE");
        assertThat(PageClient.texts(difference.path("evidence"), "eventId"))
                .containsExactly(
                        saga.events().get(1).eventId().toString(),
                        saga.last().eventId().toString());
        assertThat(output).contains("order " + saga.orderId() + " breaks CHARGED_ONCE");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> meters.get("fulfilment.audit.differences")
                                .tag("rule", "CHARGED_ONCE")
                                .gauge()
                                .value()
                        >= 1);
        assertThat(page.getJson("/audit").path("addsUp").asBoolean()).isFalse();
    }

    @Test
    void aReleaseOfWhatWasNotAllocatedIsFoundOnceAllIsRead() {
        var saga = SagaFixture.of("ada").place().release();

        wire.publish(saga);

        page.awaitBroken(saga.orderId(), "CAUSED");
        assertThat(difference(saga).path("detail").asString()).contains("InventoryReleased without InventoryAllocated");
    }

    @Test
    void anOrderThatIsCompletedWithoutBeingShippedIsFound() {
        var saga = SagaFixture.of("ada").place().charge().allocate().end(COMPLETED, null);

        wire.publish(saga);

        page.awaitBroken(saga.orderId(), "COMPLETED_IS_SHIPPED");
    }

    /** A final status that is read before its cause breaks a rule until the cause is read. */
    @Test
    void whatWasOnlyLateIsResolved() {
        var saga = SagaFixture.shipped("ada");
        var shipment = saga.events().get(3);
        saga.events().stream().filter(each -> each != shipment).forEach(wire::publish);
        page.awaitBroken(saga.orderId(), "COMPLETED_IS_SHIPPED");

        wire.publish(shipment);

        page.awaitBroken(saga.orderId());
        assertThat(difference(saga).path("resolvedAt").isNull()).isFalse();
    }

    private JsonNode difference(SagaFixture saga) {
        return await().until(
                        () -> page.getJson("/audit?limit=500")
                                .path("differences")
                                .valueStream()
                                .filter(each -> each.path("orderId")
                                        .asString()
                                        .equals(saga.orderId().text()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
