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

    private final UpstreamPublisher upstream;
    private final Publications published;
    private final Shop shop;
    private final EventFixtures fixture = EventFixtures.ofANewOrder();

    @Autowired
    AllocationIT(UpstreamPublisher upstream, Publications published, RestTestClient client) {
        this.upstream = upstream;
        this.published = published;
        this.shop = new Shop(client);
    }

    @Test
    void allocatesAPaidOrder() {
        var desk = shop.productWith(5);
        upstream.publishAll(fixture.placed(of(2, desk)), fixture.paid());
        assertThat(published.about(fixture.order())).containsExactly(fixture.allocated(of(2, desk)));
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
        upstream.publish(fixture.placed(of(2, desk)));
        assertThat(published.about(fixture.order())).isEmpty();
        assertAllocation("WAITING");
        upstream.publish(fixture.paid());
        assertThat(published.about(fixture.order())).containsExactly(fixture.allocated(of(2, desk)));
    }

    @Test
    void waitsForTheItemsOfAPaidOrderAndThenAllocates() {
        var desk = shop.productWith(5);
        upstream.publish(fixture.paid());
        assertThat(published.about(fixture.order())).isEmpty();
        assertAllocation("WAITING").jsonPath("$.items").isEmpty();
        upstream.publish(fixture.placed(of(2, desk)));
        assertThat(published.about(fixture.order())).containsExactly(fixture.allocated(of(2, desk)));
    }

    @Test
    void allocatesNothingAndAsksForTheRefundWhenOneLineIsShort() {
        var desk = shop.productWith(5);
        var lamp = shop.productWith(1);
        upstream.publishAll(fixture.placed(of(2, desk), of(3, lamp)), fixture.paid());
        var detail = lamp + ": 3 wanted, 1 available";
        assertThat(published.about(fixture.order()))
                .containsExactly(
                        fixture.failed(OUT_OF_STOCK, detail), fixture.refund(INVENTORY_ALLOCATION_FAILED, detail));
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
        upstream.publishAll(fixture.placed(of(1, "no-such-product")), fixture.paid());
        var detail = "no-such-product: unknown product";
        assertThat(published.about(fixture.order()))
                .containsExactly(
                        fixture.failed(UNKNOWN_PRODUCT, detail), fixture.refund(INVENTORY_ALLOCATION_FAILED, detail));
    }

    @Test
    void releasesAndAsksForTheRefundWhenTheShipmentFails() {
        var desk = shop.productWith(5);
        allocated(desk);
        upstream.publish(fixture.shipmentFailed());
        assertThat(published.about(fixture.order()))
                .containsExactly(
                        fixture.allocated(of(2, desk)),
                        fixture.released(of(2, desk)),
                        fixture.refund(SHIPMENT_FAILED, NOT_SERVED));
        shop.assertStock(desk, 5, 0);
        assertAllocation("RELEASED").jsonPath("$.reason").isEqualTo("SHIPMENT_FAILED");
    }

    @Test
    void refusesToAllocateWhatShippingRefusedAlready() {
        var desk = shop.productWith(5);
        upstream.publish(fixture.shipmentFailed());
        published.untilSilence();
        upstream.publishAll(fixture.placed(of(2, desk)), fixture.paid());
        assertThat(published.about(fixture.order()))
                .containsExactly(
                        fixture.failed(ORDER_CANCELLED, NOT_SERVED),
                        fixture.refund(INVENTORY_ALLOCATION_FAILED, NOT_SERVED));
        shop.assertStock(desk, 5, 0);
    }

    @Test
    void refusesToAllocateAnOrderThatWasCancelledBefore() {
        var desk = shop.productWith(5);
        upstream.publishTwice(fixture.placed(of(2, desk)), fixture.cancelled());
        published.untilSilence();
        upstream.publishTwice(fixture.paid());
        assertThat(published.about(fixture.order()))
                .containsExactly(
                        fixture.failed(ORDER_CANCELLED, WRONG_SIZE),
                        fixture.refund(INVENTORY_ALLOCATION_FAILED, WRONG_SIZE));
        shop.assertStock(desk, 5, 0);
        assertAllocation("FAILED").jsonPath("$.reason").isEqualTo("ORDER_CANCELLED");
    }

    @Test
    void leavesAnAllocatedOrderToShipping() {
        var desk = shop.productWith(5);
        allocated(desk);
        upstream.publishTwice(fixture.cancelled());
        assertThat(published.about(fixture.order())).containsExactly(fixture.allocated(of(2, desk)));
        shop.assertStock(desk, 5, 2);
        upstream.publishTwice(fixture.shipmentFailed());
        assertThat(published.about(fixture.order()))
                .containsExactly(
                        fixture.allocated(of(2, desk)),
                        fixture.released(of(2, desk)),
                        fixture.refund(SHIPMENT_FAILED, NOT_SERVED));
        shop.assertStock(desk, 5, 0);
    }

    @Test
    void needsNothingForACancelledOrderThatIsNotPaid() {
        var desk = shop.productWith(5);
        upstream.publishAll(fixture.placed(of(2, desk)), fixture.cancelled(), fixture.declined());
        assertThat(published.about(fixture.order())).isEmpty();
        assertAllocation("NOT_NEEDED");
    }

    @Test
    void takesShippedGoodsOutOfTheStockWithoutAWord() {
        var desk = shop.productWith(5);
        allocated(desk);
        upstream.publish(fixture.shipped());
        assertThat(published.about(fixture.order())).containsExactly(fixture.allocated(of(2, desk)));
        shop.assertStock(desk, 3, 0);
        assertAllocation("SHIPPED");
    }

    @Test
    void doesNothingForAnOrderThatIsNotPaid() {
        var desk = shop.productWith(5);
        upstream.publishAll(fixture.placed(of(2, desk)), fixture.declined());
        assertThat(published.about(fixture.order())).isEmpty();
        assertAllocation("NOT_NEEDED").jsonPath("$.detail").isEqualTo("balance 3.00 EUR");
        shop.assertStock(desk, 5, 0);
    }

    private void allocated(String desk) {
        upstream.publishAll(fixture.placed(of(2, desk)), fixture.paid());
        published.untilSilence();
        shop.assertStock(desk, 5, 2);
    }

    private RestTestClient.BodyContentSpec assertAllocation(String status) {
        return shop.get("/allocations/{id}", fixture.order())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.orderId")
                .isEqualTo(fixture.order().text())
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}
