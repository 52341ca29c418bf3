package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason.ORDER_CANCELLED;
import static dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason.OUT_OF_STOCK;
import static dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason.UNKNOWN_PRODUCT;
import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED;
import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.SHIPMENT_FAILED;
import static dev.fulfilment.inventory.EventFixtures.NOT_SERVED;
import static dev.fulfilment.inventory.EventFixtures.WRONG_SIZE;
import static dev.fulfilment.inventory.EventFixtures.of;
import static dev.fulfilment.inventory.allocation.Story.given;
import static dev.fulfilment.inventory.allocation.Story.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.StockLine;
import dev.fulfilment.inventory.EventFixtures;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final StockLine TWO_DESKS = of(2, "desk-oak");
    private static final StockLine A_LAMP = of(1, "lamp");

    private final EventFixtures fixture = EventFixtures.ofANewOrder();
    private final Story story = given(fixture, product("desk-oak", 5), product("lamp", 1));

    @Test
    void allocatesEveryLineOnceTheOrderIsPaid() {
        assertThat(story.when(fixture.placed(TWO_DESKS, A_LAMP))).isEmpty();
        assertThat(story.when(fixture.paid())).containsExactly(fixture.allocated(TWO_DESKS, A_LAMP));
        story.leaves("desk-oak", 5, 2);
        story.leaves("lamp", 1, 1);
    }

    @Test
    void allocatesWhenTheOrderIsHeardOfAfterItsPayment() {
        assertThat(story.when(fixture.paid())).isEmpty();
        assertThat(story.when(fixture.placed(TWO_DESKS))).containsExactly(fixture.allocated(TWO_DESKS));
    }

    @Test
    void setsNothingAsideWhenOneLineIsShort() {
        assertThat(story.heard(fixture.placed(TWO_DESKS, of(3, "lamp"))).when(fixture.paid()))
                .containsExactly(
                        fixture.failed(OUT_OF_STOCK, "lamp: 3 wanted, 1 available"),
                        fixture.refund(INVENTORY_ALLOCATION_FAILED, "lamp: 3 wanted, 1 available"));
        story.leaves("desk-oak", 5, 0);
        story.leaves("lamp", 1, 0);
    }

    @Test
    void namesEveryProductThatIsShortOrUnknown() {
        var detail = "chair: unknown product; desk-oak: 9 wanted, 5 available";
        assertThat(story.heard(fixture.placed(of(9, "desk-oak"), A_LAMP, of(1, "chair")))
                        .when(fixture.paid()))
                .containsExactly(
                        fixture.failed(UNKNOWN_PRODUCT, detail), fixture.refund(INVENTORY_ALLOCATION_FAILED, detail));
    }

    @Test
    void namesTwentyProductsAtMostHoweverManyAreShort() {
        var lines =
                IntStream.range(0, 10_000).mapToObj(i -> of(1, "chair-" + i)).toArray(StockLine[]::new);
        assertThat(story.heard(fixture.placed(lines)).when(fixture.paid()))
                .first()
                .isInstanceOfSatisfying(
                        InventoryAllocationFailed.class,
                        failed -> assertThat(failed.detail()).endsWith("; and 9980 more"));
    }

    @Test
    void addsUpTheLinesOfOneProduct() {
        assertThat(story.heard(fixture.placed(of(3, "desk-oak"), of(3, "desk-oak")))
                        .when(fixture.paid()))
                .contains(fixture.failed(OUT_OF_STOCK, "desk-oak: 6 wanted, 5 available"));
    }

    @Test
    void addsUpMoreThanAnIntegerHolds() {
        var huge = of(Integer.MAX_VALUE, "desk-oak");
        assertThat(story.heard(fixture.placed(huge, huge)).when(fixture.paid()))
                .contains(fixture.failed(OUT_OF_STOCK, "desk-oak: 4294967294 wanted, 5 available"));
    }

    @Test
    void releasesWhatWasSetAsideWhenTheShipmentFails() {
        assertThat(story.heard(fixture.placed(TWO_DESKS), fixture.paid()).when(fixture.shipmentFailed()))
                .containsExactly(fixture.released(TWO_DESKS), fixture.refund(SHIPMENT_FAILED, NOT_SERVED));
        story.leaves("desk-oak", 5, 0);
    }

    @Test
    void releasesOnce() {
        story.heard(fixture.placed(TWO_DESKS), fixture.paid(), fixture.shipmentFailed());
        assertThat(story.when(fixture.shipmentFailed(), fixture.paid(), fixture.placed(TWO_DESKS), fixture.shipped()))
                .isEmpty();
        story.leaves("desk-oak", 5, 0);
    }

    @Test
    void takesShippedGoodsOutOfTheStockOnce() {
        story.heard(fixture.placed(TWO_DESKS), fixture.paid());
        assertThat(story.when(fixture.shipped(), fixture.shipped(), fixture.shipmentFailed()))
                .isEmpty();
        story.leaves("desk-oak", 3, 0);
    }

    @Test
    void refusesToAllocateWhenTheShipmentFailedAlready() {
        assertThat(story.heard(fixture.shipmentFailed(), fixture.placed(TWO_DESKS))
                        .when(fixture.paid()))
                .containsExactly(
                        fixture.failed(ORDER_CANCELLED, NOT_SERVED),
                        fixture.refund(INVENTORY_ALLOCATION_FAILED, NOT_SERVED));
        story.leaves("desk-oak", 5, 0);
    }

    @Test
    void doesNothingForAFailedAllocationWhoseStockArrivesLate() {
        story.heard(fixture.placed(of(6, "desk-oak")), fixture.paid());
        story.stock().products().values().forEach(product -> product.receive(10));
        assertThat(story.when(fixture.paid(), fixture.placed(TWO_DESKS), fixture.shipmentFailed()))
                .isEmpty();
    }

    @Test
    void refusesToAllocateAnOrderThatWasCancelledBefore() {
        assertThat(story.heard(fixture.cancelled(), fixture.placed(TWO_DESKS)).when(fixture.paid()))
                .containsExactly(
                        fixture.failed(ORDER_CANCELLED, WRONG_SIZE),
                        fixture.refund(INVENTORY_ALLOCATION_FAILED, WRONG_SIZE));
        story.leaves("desk-oak", 5, 0);
    }

    @Test
    void leavesAnAllocatedOrderToShipping() {
        assertThat(story.heard(fixture.placed(TWO_DESKS), fixture.paid()).when(fixture.cancelled()))
                .isEmpty();
        story.leaves("desk-oak", 5, 2);
        assertThat(story.when(fixture.shipmentFailed()))
                .containsExactly(fixture.released(TWO_DESKS), fixture.refund(SHIPMENT_FAILED, NOT_SERVED));
    }

    @Test
    void shipsOutWhatWasDispatchedBeforeTheCancellation() {
        story.heard(fixture.placed(TWO_DESKS), fixture.paid(), fixture.cancelled(), fixture.shipped());
        assertThat(story.allocation().status()).isEqualTo(AllocationStatus.SHIPPED);
        story.leaves("desk-oak", 3, 0);
    }

    @Test
    void aRepeatedEventIsANoOp() {
        var unknown = Allocation.of(fixture.order());
        var paid = AllocationDecision.of(unknown.on(fixture.paid()), StockChange.NONE);

        assertThat(paid.isNoOp(unknown)).isFalse();
        assertThat(AllocationDecision.of(paid.allocation().on(fixture.paid()), StockChange.NONE)
                        .isNoOp(paid.allocation()))
                .isTrue();
    }

    @Test
    void needsNothingForAnOrderThatWillNotBePaid() {
        story.heard(fixture.declined());
        assertThat(story.when(fixture.placed(TWO_DESKS))).isEmpty();
        assertThat(story.allocation().status()).isEqualTo(AllocationStatus.NOT_NEEDED);
    }
}
