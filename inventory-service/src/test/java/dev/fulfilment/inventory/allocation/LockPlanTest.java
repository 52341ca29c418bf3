package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.inventory.EventFixtures.of;
import static dev.fulfilment.inventory.allocation.Story.given;
import static dev.fulfilment.inventory.allocation.Story.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.EventFixtures;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class LockPlanTest {

    private final EventFixtures fixture = EventFixtures.ofANewOrder();
    private final Story story = given(fixture, product("desk-oak", 5), product("lamp", 1));

    @Test
    void locksNoProductForAnOrderThatIsNotPaid() {
        assertThat(needed(fixture.placed(of(2, "desk-oak")))).isEmpty();
    }

    @Test
    void locksTheProductsOfAnOrderThatIsPaidInTheSameBatch() {
        assertThat(needed(fixture.placed(of(1, "lamp"), of(2, "desk-oak")), fixture.paid()))
                .containsExactly(ProductId.of("desk-oak"), ProductId.of("lamp"));
    }

    @Test
    void locksTheProductsOfAnOrderThatWasKnownBefore() {
        story.heard(fixture.placed(of(2, "desk-oak")));
        assertThat(needed(fixture.paid())).containsExactly(ProductId.of("desk-oak"));
    }

    @Test
    void locksTheProductsThatAShipmentTouches() {
        story.heard(fixture.placed(of(2, "desk-oak")), fixture.paid());
        assertThat(needed(fixture.shipped())).containsExactly(ProductId.of("desk-oak"));
        assertThat(needed(fixture.shipmentFailed())).containsExactly(ProductId.of("desk-oak"));
    }

    @Test
    void locksNoProductForAnOrderThatIsDone() {
        story.heard(fixture.placed(of(2, "desk-oak")), fixture.paid(), fixture.shipped());
        assertThat(needed(fixture.placed(of(2, "desk-oak")), fixture.paid(), fixture.shipped()))
                .isEmpty();
    }

    @Test
    void rehearsesWithoutEffect() {
        assertThat(needed(fixture.placed(of(2, "desk-oak")), fixture.paid())).isNotEmpty();
        assertThat(story.allocation().inputs().items()).isNull();
    }

    @Test
    void locksOrdersInTheOrderOfTheirIds() {
        var low = new EventFixtures(OrderId.of("00000000-0000-0000-0000-000000000001"));
        var high = new EventFixtures(OrderId.of("ffffffff-0000-0000-0000-000000000001"));
        assertThat(LockPlan.of(List.of(high.paid(), low.paid())).orders()).containsExactly(low.order(), high.order());
    }

    private SortedSet<ProductId> needed(Event... events) {
        return LockPlan.of(List.of(events)).products(List.of(story.allocation()));
    }
}
