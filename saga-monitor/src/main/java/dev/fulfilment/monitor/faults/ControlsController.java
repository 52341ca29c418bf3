package dev.fulfilment.monitor.faults;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.idempotency.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Failure controls", description = "In the local stack only")
class ControlsController {

    private final SupervisorClient supervisor;
    private final DuplicateSender duplicates;

    ControlsController(SupervisorClient supervisor, DuplicateSender duplicates) {
        this.supervisor = supervisor;
        this.duplicates = duplicates;
    }

    record OrderRequest(@NotNull(message = "is missing") OrderId orderId) {}

    @GetMapping("/controls")
    @Operation(summary = "Which services run; 404 outside the local stack.")
    ResponseEntity<byte[]> services() {
        return supervisor.services();
    }

    @PostMapping(path = "/controls/services/{service}/stop", consumes = MediaType.APPLICATION_JSON_VALUE)
    @IgnoresIdempotencyKey
    @Operation(summary = "Stops a service of the stack; answers when its process has ended.")
    ResponseEntity<byte[]> stop(@PathVariable String service) {
        return supervisor.change(service, "stop");
    }

    @PostMapping(path = "/controls/services/{service}/start", consumes = MediaType.APPLICATION_JSON_VALUE)
    @IgnoresIdempotencyKey
    @Operation(summary = "Starts a service; answers when it accepts requests.")
    ResponseEntity<byte[]> start(@PathVariable String service) {
        return supervisor.change(service, "start");
    }

    @PostMapping(path = "/controls/duplicates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @IgnoresIdempotencyKey
    @Operation(summary = "Sends every event of an order once more, byte for byte.")
    ResponseEntity<?> duplicate(@Valid @RequestBody OrderRequest request) {
        return duplicates.send(request.orderId());
    }

    @PostMapping(path = "/controls/poison", consumes = MediaType.APPLICATION_JSON_VALUE)
    @IgnoresIdempotencyKey
    @Operation(summary = "Sends an undecodable record, with the order's id as key, to the topic `orders`.")
    ResponseEntity<byte[]> poison(@Valid @RequestBody OrderRequest request) {
        return supervisor.post("/poison", Map.of("orderId", request.orderId().text()));
    }
}
