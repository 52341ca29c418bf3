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

    private final EventFixtures told = EventFixtures.ofANewOrder();
    private final Story story = given(told, product("desk-oak", 5), product("lamp", 1));

    @Test
    void allocatesEveryLineOnceTheOrderIsPaid() {
        assertThat(story.when(told.placed(TWO_DESKS, A_LAMP))).isEmpty();
        assertThat(story.when(told.paid())).containsExactly(told.allocated(TWO_DESKS, A_LAMP));
        story.leaves("desk-oak", 5, 2);
        story.leaves("lamp", 1, 1);
    }

    @Test
    void allocatesWhenTheOrderIsHeardOfAfterItsPayment() {
        assertThat(story.when(told.paid())).isEmpty();
        assertThat(story.when(told.placed(TWO_DESKS))).containsExactly(told.allocated(TWO_DESKS));
    }

    @Test
    void setsNothingAsideWhenOneLineIsShort() {
        assertThat(story.heard(told.placed(TWO_DESKS, of(3, "lamp"))).when(told.paid()))
                .containsExactly(
                        told.failed(OUT_OF_STOCK, "lamp: 3 wanted, 1 available"),
                        told.refund(INVENTORY_ALLOCATION_FAILED, "lamp: 3 wanted, 1 available"));
        story.leaves("desk-oak", 5, 0);
        story.leaves("lamp", 1, 0);
    }

    @Test
    void namesEveryProductThatIsShortOrUnknown() {
        var detail = "chair: unknown product; desk-oak: 9 wanted, 5 available";
        assertThat(story.heard(told.placed(of(9, "desk-oak"), A_LAMP, of(1, "chair")))
                        .when(told.paid()))
                .containsExactly(
                        told.failed(UNKNOWN_PRODUCT, detail), told.refund(INVENTORY_ALLOCATION_FAILED, detail));
    }

    @Test
    void namesTwentyProductsAtMostHoweverManyAreShort() {
        var lines =
                IntStream.range(0, 10_000).mapToObj(i -> of(1, "chair-" + i)).toArray(StockLine[]::new);
        assertThat(story.heard(told.placed(lines)).when(told.paid()))
                .first()
                .isInstanceOfSatisfying(
                        InventoryAllocationFailed.class,
                        failed -> assertThat(failed.detail()).endsWith("; and 9980 more"));
    }

    @Test
    void addsUpTheLinesOfOneProduct() {
        assertThat(story.heard(told.placed(of(3, "desk-oak"), of(3, "desk-oak")))
                        .when(told.paid()))
                .contains(told.failed(OUT_OF_STOCK, "desk-oak: 6 wanted, 5 available"));
    }

    @Test
    void addsUpMoreThanAnIntegerHolds() {
        var huge = of(Integer.MAX_VALUE, "desk-oak");
        assertThat(story.heard(told.placed(huge, huge)).when(told.paid()))
                .contains(told.failed(OUT_OF_STOCK, "desk-oak: 4294967294 wanted, 5 available"));
    }

    @Test
    void releasesWhatWasSetAsideWhenTheShipmentFails() {
        assertThat(story.heard(told.placed(TWO_DESKS), told.paid()).when(told.shipmentFailed()))
                .containsExactly(told.released(TWO_DESKS), told.refund(SHIPMENT_FAILED, NOT_SERVED));
        story.leaves("desk-oak", 5, 0);
    }

    @Test
    void releasesOnce() {
        story.heard(told.placed(TWO_DESKS), told.paid(), told.shipmentFailed());
        assertThat(story.when(told.shipmentFailed(), told.paid(), told.placed(TWO_DESKS), told.shipped()))
                .isEmpty();
        story.leaves("desk-oak", 5, 0);
    }

    @Test
    void takesShippedGoodsOutOfTheStockOnce() {
        story.heard(told.placed(TWO_DESKS), told.paid());
        assertThat(story.when(told.shipped(), told.shipped(), told.shipmentFailed()))
                .isEmpty();
        story.leaves("desk-oak", 3, 0);
    }

    @Test
    void refusesToAllocateWhenTheShipmentFailedAlready() {
        assertThat(story.heard(told.shipmentFailed(), told.placed(TWO_DESKS)).when(told.paid()))
                .containsExactly(
                        told.failed(ORDER_CANCELLED, NOT_SERVED), told.refund(INVENTORY_ALLOCATION_FAILED, NOT_SERVED));
        story.leaves("desk-oak", 5, 0);
    }

    @Test
    void doesNothingForAFailedAllocationWhoseStockArrivesLate() {
        story.heard(told.placed(of(6, "desk-oak")), told.paid());
        story.stock().products().values().forEach(product -> product.receive(10));
        assertThat(story.when(told.paid(), told.placed(TWO_DESKS), told.shipmentFailed()))
                .isEmpty();
    }

    @Test
    void refusesToAllocateAnOrderThatWasCancelledBefore() {
        assertThat(story.heard(told.cancelled(), told.placed(TWO_DESKS)).when(told.paid()))
                .containsExactly(
                        told.failed(ORDER_CANCELLED, WRONG_SIZE), told.refund(INVENTORY_ALLOCATION_FAILED, WRONG_SIZE));
        story.leaves("desk-oak", 5, 0);
    }

    @Test
    void leavesAnAllocatedOrderToShipping() {
        assertThat(story.heard(told.placed(TWO_DESKS), told.paid()).when(told.cancelled()))
                .isEmpty();
        story.leaves("desk-oak", 5, 2);
        assertThat(story.when(told.shipmentFailed()))
                .containsExactly(told.released(TWO_DESKS), told.refund(SHIPMENT_FAILED, NOT_SERVED));
    }

    @Test
    void shipsOutWhatWasDispatchedBeforeTheCancellation() {
        story.heard(told.placed(TWO_DESKS), told.paid(), told.cancelled(), told.shipped());
        assertThat(story.allocation().status()).isEqualTo(AllocationStatus.SHIPPED);
        story.leaves("desk-oak", 3, 0);
    }

    @Test
    void aRepeatedEventIsANoOp() {
        var unknown = Allocation.of(told.order());
        var paid = AllocationDecision.of(unknown.on(told.paid()), StockChange.NONE);

        assertThat(paid.isNoOp(unknown)).isFalse();
        assertThat(AllocationDecision.of(paid.allocation().on(told.paid()), StockChange.NONE)
                        .isNoOp(paid.allocation()))
                .isTrue();
    }

    @Test
    void needsNothingForAnOrderThatWillNotBePaid() {
        story.heard(told.declined());
        assertThat(story.when(told.placed(TWO_DESKS))).isEmpty();
        assertThat(story.allocation().status()).isEqualTo(AllocationStatus.NOT_NEEDED);
    }
}
