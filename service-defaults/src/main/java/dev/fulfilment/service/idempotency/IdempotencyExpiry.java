package dev.fulfilment.service.idempotency;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes records past their retention every minute, in batches, so that no transaction becomes large. */
class IdempotencyExpiry {

    static final int BATCH_SIZE = 1000;

    private final IdempotencyRecordRepository records;
    private final Duration retention;

    IdempotencyExpiry(IdempotencyRecordRepository records, Duration retention) {
        this.records = records;
        this.retention = retention;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void deleteExpired() {
        int deleted;
        do {
            deleted = records.deleteOlderThan(retention, BATCH_SIZE);
        } while (deleted == BATCH_SIZE);
    }
}
