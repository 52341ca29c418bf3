package dev.fulfilment.service.idempotency;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;

/** Drops what was kept for long enough, each minute and a few at a time, so that no delete is ever a large one. */
class IdempotencyExpiry {

    static final int AT_ONCE = 1000;

    private final IdempotencyRecordRepository records;
    private final Duration retention;

    IdempotencyExpiry(IdempotencyRecordRepository records, Duration retention) {
        this.records = records;
        this.retention = retention;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void drop() {
        int dropped;
        do {
            dropped = records.drop(retention, AT_ONCE);
        } while (dropped == AT_ONCE);
    }
}
