package dev.fulfilment.order.api;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.application.OrderService;
import dev.fulfilment.order.domain.OrderCommand.RequestCancellation;
import dev.fulfilment.order.domain.OrderCommand.UpdateShippingAddress;
import dev.fulfilment.service.web.Printable;
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

/** Changes of a placed order. The other services decide if it is too late for them. */
@RestController
@RequestMapping("/orders/{orderId}")
@Tag(name = "Orders")
class OrderChangeController {

    /** @param reason in the customer's words; passed on to the other services */
    record CancellationRequest(@Printable String reason) {}

    private final OrderService orders;

    OrderChangeController(OrderService orders) {
        this.orders = orders;
    }

    @PutMapping("/shipping-address")
    @ApiResponse(responseCode = "200", description = "The draft has the new address.")
    @ApiResponse(
            responseCode = "202",
            description = "Requested; shipping-service applies it unless the goods have left.")
    @Operation(summary = "Change the shipping address; possible until the goods are dispatched.")
    ResponseEntity<OrderResponse> deliverTo(@PathVariable OrderId orderId, @Valid @RequestBody AddressRequest address) {
        var order = orders.execute(new UpdateShippingAddress(orderId, address.toShippingAddress()));
        var draft = order.state().status() == OrderStatus.DRAFT;
        return ResponseEntity.status(draft ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(OrderResponse.of(order));
    }

    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Cancel an order. Completes asynchronously: CANCELLED after the refund, or COMPLETED with the"
                    + " cancellation refused if the goods had left.")
    OrderResponse cancel(@PathVariable OrderId orderId, @Valid @RequestBody CancellationRequest request) {
        return OrderResponse.of(orders.execute(new RequestCancellation(orderId, request.reason())));
    }
}
