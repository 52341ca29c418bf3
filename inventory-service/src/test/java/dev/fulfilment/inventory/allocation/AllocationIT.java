package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason.ORDER_CANCELLED;
import static dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason.OUT_OF_STOCK;
import static dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason.UNKNOWN_PRODUCT;
import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED;
import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.SHIPMENT_FAILED;
import static dev.fulfilment.inventory.EventFixtures.NOT_SERVED;
import static dev.fulfilment.inventory.EventFixtures.WRONG_SIZE;
import static dev.fulfilment.inventory.EventFixtures.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@InventoryTest
class AllocationIT {

    private final UpstreamPublisher neighbours;
    private final Publications published;
    private final Shop shop;
    private final EventFixtures told = EventFixtures.ofANewOrder();

    @Autowired
    AllocationIT(UpstreamPublisher neighbours, Publications published, RestTestClient client) {
        this.neighbours = neighbours;
        this.published = published;
        this.shop = new Shop(client);
    }

    @Test
    void allocatesAPaidOrder() {
        var desk = shop.productWith(5);
        neighbours.publishAll(told.placed(of(2, desk)), told.paid());
        assertThat(published.about(told.order())).containsExactly(told.allocated(of(2, desk)));
        shop.assertStock(desk, 5, 2);
        assertAllocation("ALLOCATED")
                .jsonPath("$.items[0].productId")
                .isEqualTo(desk)
                .jsonPath("$.items[0].quantity")
                .isEqualTo(2)
                .jsonPath("$.reason")
                .isEmpty();
    }

    @Test
    void waitsForThePaymentAndThenAllocates() {
        var desk = shop.productWith(5);
        neighbours.publish(told.placed(of(2, desk)));
        assertThat(published.about(told.order())).isEmpty();
        assertAllocation("WAITING");
        neighbours.publish(told.paid());
        assertThat(published.about(told.order())).containsExactly(told.allocated(of(2, desk)));
    }

    @Test
    void waitsForTheItemsOfAPaidOrderAndThenAllocates() {
        var desk = shop.productWith(5);
        neighbours.publish(told.paid());
        assertThat(published.about(told.order())).isEmpty();
        assertAllocation("WAITING").jsonPath("$.items").isEmpty();
        neighbours.publish(told.placed(of(2, desk)));
        assertThat(published.about(told.order())).containsExactly(told.allocated(of(2, desk)));
    }

    @Test
    void allocatesNothingAndAsksForTheRefundWhenOneLineIsShort() {
        var desk = shop.productWith(5);
        var lamp = shop.productWith(1);
        neighbours.publishAll(told.placed(of(2, desk), of(3, lamp)), told.paid());
        var detail = lamp + ": 3 wanted, 1 available";
        assertThat(published.about(told.order()))
                .containsExactly(told.failed(OUT_OF_STOCK, detail), told.refund(INVENTORY_ALLOCATION_FAILED, detail));
        shop.assertStock(desk, 5, 0);
        shop.assertStock(lamp, 1, 0);
        assertAllocation("FAILED")
                .jsonPath("$.reason")
                .isEqualTo("OUT_OF_STOCK")
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void allocatesNothingAndAsksForTheRefundWhenAProductIsUnknown() {
        neighbours.publishAll(told.placed(of(1, "no-such-product")), told.paid());
        var detail = "no-such-product: unknown product";
        assertThat(published.about(told.order()))
                .containsExactly(
                        told.failed(UNKNOWN_PRODUCT, detail), told.refund(INVENTORY_ALLOCATION_FAILED, detail));
    }

    @Test
    void releasesAndAsksForTheRefundWhenTheShipmentFails() {
        var desk = shop.productWith(5);
        allocated(desk);
        neighbours.publish(told.shipmentFailed());
        assertThat(published.about(told.order()))
                .containsExactly(
                        told.allocated(of(2, desk)),
                        told.released(of(2, desk)),
                        told.refund(SHIPMENT_FAILED, NOT_SERVED));
        shop.assertStock(desk, 5, 0);
        assertAllocation("RELEASED").jsonPath("$.reason").isEqualTo("SHIPMENT_FAILED");
    }

    @Test
    void refusesToAllocateWhatShippingRefusedAlready() {
        var desk = shop.productWith(5);
        neighbours.publish(told.shipmentFailed());
        published.untilSilence();
        neighbours.publishAll(told.placed(of(2, desk)), told.paid());
        assertThat(published.about(told.order()))
                .containsExactly(
                        told.failed(ORDER_CANCELLED, NOT_SERVED), told.refund(INVENTORY_ALLOCATION_FAILED, NOT_SERVED));
        shop.assertStock(desk, 5, 0);
    }

    @Test
    void refusesToAllocateAnOrderThatWasCancelledBefore() {
        var desk = shop.productWith(5);
        neighbours.publishTwice(told.placed(of(2, desk)), told.cancelled());
        published.untilSilence();
        neighbours.publishTwice(told.paid());
        assertThat(published.about(told.order()))
                .containsExactly(
                        told.failed(ORDER_CANCELLED, WRONG_SIZE), told.refund(INVENTORY_ALLOCATION_FAILED, WRONG_SIZE));
        shop.assertStock(desk, 5, 0);
        assertAllocation("FAILED").jsonPath("$.reason").isEqualTo("ORDER_CANCELLED");
    }

    @Test
    void leavesAnAllocatedOrderToShipping() {
        var desk = shop.productWith(5);
        allocated(desk);
        neighbours.publishTwice(told.cancelled());
        assertThat(published.about(told.order())).containsExactly(told.allocated(of(2, desk)));
        shop.assertStock(desk, 5, 2);
        neighbours.publishTwice(told.shipmentFailed());
        assertThat(published.about(told.order()))
                .containsExactly(
                        told.allocated(of(2, desk)),
                        told.released(of(2, desk)),
                        told.refund(SHIPMENT_FAILED, NOT_SERVED));
        shop.assertStock(desk, 5, 0);
    }

    @Test
    void needsNothingForACancelledOrderThatIsNotPaid() {
        var desk = shop.productWith(5);
        neighbours.publishAll(told.placed(of(2, desk)), told.cancelled(), told.declined());
        assertThat(published.about(told.order())).isEmpty();
        assertAllocation("NOT_NEEDED");
    }

    @Test
    void takesShippedGoodsOutOfTheStockWithoutAWord() {
        var desk = shop.productWith(5);
        allocated(desk);
        neighbours.publish(told.shipped());
        assertThat(published.about(told.order())).containsExactly(told.allocated(of(2, desk)));
        shop.assertStock(desk, 3, 0);
        assertAllocation("SHIPPED");
    }

    @Test
    void doesNothingForAnOrderThatIsNotPaid() {
        var desk = shop.productWith(5);
        neighbours.publishAll(told.placed(of(2, desk)), told.declined());
        assertThat(published.about(told.order())).isEmpty();
        assertAllocation("NOT_NEEDED").jsonPath("$.detail").isEqualTo("balance 3.00 EUR");
        shop.assertStock(desk, 5, 0);
    }

    private void allocated(String desk) {
        neighbours.publishAll(told.placed(of(2, desk)), told.paid());
        published.untilSilence();
        shop.assertStock(desk, 5, 2);
    }

    private RestTestClient.BodyContentSpec assertAllocation(String status) {
        return shop.get("/allocations/{id}", told.order())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.orderId")
                .isEqualTo(told.order().text())
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}
