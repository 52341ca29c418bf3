package dev.fulfilment.monitor.audit;

import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.monitor.Wire;
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
    Wire wire;

    @Autowired
    PageClient page;

    @Autowired
    MeterRegistry meters;

    @Test
    void aSecondChargeIsAMetricALogLineAndARowWithTheEvidence(CapturedOutput output) {
        var story = SagaFixture.shipped("ada").charge();

        wire.tell(story);

        var told = page.broken(story.orderId(), "CHARGED_ONCE");
        assertThat(PageClient.texts(told.path("differences"), "rule")).containsExactly("CHARGED_ONCE");
        var difference = difference(story);
        assertThat(difference.path("rule").asString()).isEqualTo("CHARGED_ONCE");
        assertThat(PageClient.texts(difference.path("evidence"), "eventId"))
                .containsExactly(
                        story.events().get(1).eventId().toString(),
                        story.last().eventId().toString());
        assertThat(output).contains("order " + story.orderId() + " breaks CHARGED_ONCE");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> meters.get("fulfilment.audit.differences")
                                .tag("rule", "CHARGED_ONCE")
                                .gauge()
                                .value()
                        >= 1);
        assertThat(page.see("/audit").path("addsUp").asBoolean()).isFalse();
    }

    @Test
    void aReleaseOfWhatWasNotAllocatedIsFoundOnceAllIsRead() {
        var story = SagaFixture.of("ada").place().release();

        wire.tell(story);

        page.broken(story.orderId(), "CAUSED");
        assertThat(difference(story).path("detail").asString())
                .contains("InventoryReleased without InventoryAllocated");
    }

    @Test
    void anOrderThatIsCompletedWithoutBeingShippedIsFound() {
        var story = SagaFixture.of("ada").place().charge().allocate().end(COMPLETED, null);

        wire.tell(story);

        page.broken(story.orderId(), "COMPLETED_IS_SHIPPED");
    }

    /** A report that is read before what it follows from is no difference; once that is there, nothing is left of it. */
    @Test
    void whatWasOnlyLateIsResolved() {
        var story = SagaFixture.shipped("ada");
        var shipment = story.events().get(3);
        story.events().stream().filter(each -> each != shipment).forEach(wire::tell);
        page.broken(story.orderId(), "COMPLETED_IS_SHIPPED");

        wire.tell(shipment);

        page.broken(story.orderId());
        assertThat(difference(story).path("resolvedAt").isNull()).isFalse();
    }

    private JsonNode difference(SagaFixture story) {
        return await().until(
                        () -> page.see("/audit?limit=500")
                                .path("differences")
                                .valueStream()
                                .filter(each -> each.path("orderId")
                                        .asString()
                                        .equals(story.orderId().text()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
