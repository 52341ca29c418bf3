package dev.fulfilment.service.web;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** Minimal service with every kind of input. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({TestService.Controller.class, TestService.FailingFilter.class, TestService.Operations.class})
class TestService {

    record PlaceOrder(
            @NotNull(message = "is missing") CustomerId customerId,

            @NotNull(message = "is missing") @Size(min = 1, max = 3, message = "must have 1 to 3 lines")
            List<@Valid @NotNull(message = "must not be null") Line> items,

            @Valid @NotNull(message = "is missing") Address shippingAddress) {}

    record Line(
            @NotNull(message = "is missing") ProductId productId,
            @Min(value = 1, message = "must be at least 1") int quantity) {}

    record Address(@NotBlank(message = "must not be blank") String city) {}

    record Listing(@NotNull Money price) {}

    /** Fails outside of Spring MVC. */
    static final class FailingFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader("X-Fail") != null) {
                throw new IllegalStateException("secret of the house");
            }
            chain.doFilter(request, response);
        }
    }

    /** Uses an id that is exposed. */
    @Endpoint(id = "parked")
    static final class Operations {

        private final AtomicInteger effects = new AtomicInteger();

        int effects() {
            return effects.get();
        }

        @ReadOperation
        Map<String, Integer> read() {
            return Map.of("effects", effects.get());
        }

        @WriteOperation
        Map<String, Integer> write(@Nullable String key) {
            return Map.of("effects", effects.incrementAndGet());
        }

        @DeleteOperation
        Map<String, Integer> delete(@Selector long id, String reason) {
            return Map.of("effects", effects.incrementAndGet());
        }
    }

    @RestController
    static class Controller {

        private final AtomicInteger effects = new AtomicInteger();

        int effects() {
            return effects.get();
        }

        @PostMapping("/effects")
        Map<String, Integer> effect(@RequestBody Map<String, Object> body) {
            return Map.of("effects", effects.incrementAndGet());
        }

        @PostMapping("/bodyless-effects")
        Map<String, Integer> bodylessEffect() {
            return Map.of("effects", effects.incrementAndGet());
        }

        @PostMapping("/orders")
        PlaceOrder place(@Valid @RequestBody PlaceOrder order) {
            return order;
        }

        @GetMapping("/orders/{orderId}")
        OrderId order(@PathVariable OrderId orderId) {
            throw new NotFound("order", orderId);
        }

        @GetMapping("/orders/{orderId}/failure")
        OrderId fail(@PathVariable String orderId) {
            throw new IllegalStateException("cannot do anything about " + orderId.length());
        }

        @GetMapping("/orders")
        List<OrderId> orders(@RequestParam @Min(value = 1, message = "must be at least 1") int limit) {
            return List.of();
        }

        @GetMapping("/waits/{number}")
        String waits(
                @PathVariable long number,
                @RequestParam(required = false) @Nullable Duration longerThan,
                @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long lastEventId) {
            return String.valueOf(longerThan);
        }

        @PutMapping("/products/{productId}")
        Listing list(@PathVariable ProductId productId, @Valid @RequestBody Listing listing) {
            return listing;
        }

        @PostMapping("/deposits")
        void deposit(
                @RequestHeader("Idempotency-Key") String key,
                @RequestBody(required = false) @Nullable Listing listing) {
            throw new Unprocessable("amount", "must be at least 0.01");
        }

        @PostMapping("/anything")
        void accept(@RequestBody Map<String, Object> anything) {}

        @PostMapping("/oddities")
        void refuse() {
            throw new BadRequest("order", "must be even");
        }

        @PostMapping("/cancellations")
        void cancel() {
            throw new Conflict("The order has been shipped");
        }

        @PostMapping("/haste")
        void hurry() {
            throw new Conflict("The order is not there yet", Duration.ofSeconds(2));
        }

        @PostMapping("/crowds")
        void crowd() {
            throw new Unavailable("The shop is full", Duration.ofSeconds(5));
        }

        @GetMapping("/broken")
        void fail() {
            throw new IllegalStateException("secret of the house");
        }

        @GetMapping("/database-away")
        void databaseAway() {
            throw new DataAccessResourceFailureException("secret of the house");
        }
    }
}
