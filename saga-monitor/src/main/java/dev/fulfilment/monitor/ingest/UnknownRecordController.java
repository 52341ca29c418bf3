package dev.fulfilment.monitor.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Unknown records")
class UnknownRecordController {

    private final UnknownRecordRepository unknownRecords;

    UnknownRecordController(UnknownRecordRepository unknownRecords) {
        this.unknownRecords = unknownRecords;
    }

    @GetMapping("/strays")
    @Operation(summary = "Records that could not be decoded or have an unknown event type, the latest first.")
    List<StoredUnknownRecord> unknownRecords(
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit) {
        return unknownRecords.latest(limit);
    }
}
