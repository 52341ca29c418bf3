package dev.fulfilment.order.api;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.order.application.OrderService;
import dev.fulfilment.order.domain.OrderCommand.AddItem;
import dev.fulfilment.order.domain.OrderCommand.PlaceDraft;
import dev.fulfilment.order.domain.OrderCommand.RemoveItem;
import dev.fulfilment.order.domain.OrderLine;
import dev.fulfilment.order.prices.PriceList;
import dev.fulfilment.service.web.NotFound;
import dev.fulfilment.service.web.Unprocessable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders/{orderId}")
@Tag(name = "Drafts")
class DraftController {

    private final OrderService orders;
    private final PriceList prices;

    DraftController(OrderService orders, PriceList prices) {
        this.orders = orders;
        this.prices = prices;
    }

    @PostMapping("/items")
    @Operation(summary = "Add a quantity of a product to a draft.")
    OrderResponse add(@PathVariable OrderId orderId, @Valid @RequestBody ItemRequest item) {
        return OrderResponse.of(orders.execute(() -> new AddItem(orderId, item.at(price(item.productId())))));
    }

    private Money price(ProductId productId) {
        var price = prices.of(List.of(productId)).get(productId);
        if (price == null) {
            throw new Unprocessable("productId", "must be a listed product");
        }
        return price;
    }

    @DeleteMapping("/items/{productId}")
    @Operation(summary = "Remove a product from a draft.")
    OrderResponse remove(@PathVariable OrderId orderId, @PathVariable ProductId productId) {
        return OrderResponse.of(orders.execute(new RemoveItem(orderId, productId)));
    }

    @PostMapping("/placement")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Place a draft at the current prices. From then on it is an order like any other.")
    OrderResponse place(@PathVariable OrderId orderId) {
        return OrderResponse.of(orders.execute(() -> new PlaceDraft(orderId, prices.of(products(orderId)))));
    }

    private List<ProductId> products(OrderId orderId) {
        var draft = orders.find(orderId).orElseThrow(() -> new NotFound("order", orderId));
        return draft.state().lines().stream().map(OrderLine::productId).toList();
    }
}
