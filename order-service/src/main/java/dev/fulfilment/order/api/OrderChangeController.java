package dev.fulfilment.order.api;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.application.OrderService;
import dev.fulfilment.order.domain.OrderCommand.RequestCancellation;
import dev.fulfilment.order.domain.OrderCommand.UpdateShippingAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer may still want of an order: the other services decide whether it is too late. */
@RestController
@RequestMapping("/orders/{orderId}")
@Tag(name = "Orders")
class OrderChangeController {

    private final OrderService orders;

    OrderChangeController(OrderService orders) {
        this.orders = orders;
    }

    @PutMapping("/shipping-address")
    @ApiResponse(responseCode = "200", description = "The draft has it.")
    @ApiResponse(responseCode = "202", description = "Shipping is asked, and follows unless the goods have left.")
    @Operation(summary = "Have the goods sent elsewhere; of an order that is placed, until they are dispatched.")
    ResponseEntity<OrderResponse> deliverTo(@PathVariable OrderId orderId, @Valid @RequestBody AddressRequest address) {
        var order = orders.execute(new UpdateShippingAddress(orderId, address.toShippingAddress()));
        var draft = order.state().status() == OrderStatus.DRAFT;
        return ResponseEntity.status(draft ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(OrderResponse.of(order));
    }

    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Cancel an order. Undone by and by: CANCELLED once the money is back, or COMPLETED with the"
                    + " cancellation refused where the goods had left.")
    OrderResponse cancel(@PathVariable OrderId orderId, @Valid @RequestBody CancellationRequest request) {
        return OrderResponse.of(orders.execute(new RequestCancellation(orderId, request.reason())));
    }
}
