package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.wire.RecordText;
import dev.fulfilment.events.wire.StorableText;
import dev.fulfilment.monitor.ingest.DecodeResult.UnknownRecord;
import dev.fulfilment.service.jdbc.ColumnArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores records that could not be decoded or have an unknown event type, for inspection by an operator. */
@Repository
class UnknownRecordRepository {

    private static final int MAX_VALUE_BYTES = 10_000;
    private static final int MAX_TEXT_LENGTH = 1_000;

    private final JdbcTemplate jdbc;

    UnknownRecordRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<UnknownRecord> unknownRecords, Instant now) {
        jdbc.update(
                "insert into stray (topic, partition, record_offset, key, event_type, failure, received_at, value)"
                        + " select * from unnest(?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                statement -> new ColumnArrays<>(statement, unknownRecords)
                        .withTexts(each -> each.record().topic())
                        .with("integer", each -> each.record().partition())
                        .with("bigint", each -> each.record().offset())
                        .withTexts(each -> beginning(each.key()))
                        .withTexts(each -> beginning(each.eventType()))
                        .withTexts(each -> beginning(each.failure()))
                        .with("timestamptz", _ -> now)
                        .withBytes(each -> firstBytes(each.record().value())));
    }

    List<StoredUnknownRecord> latest(int atMost) {
        return jdbc.query(
                "select * from stray order by received_at desc, topic, partition, record_offset desc limit ?",
                (row, _) -> read(row),
                atMost);
    }

    private static @Nullable String beginning(@Nullable String text) {
        return text == null ? null : StorableText.beginning(text, MAX_TEXT_LENGTH);
    }

    private static StoredUnknownRecord read(ResultSet row) throws SQLException {
        var value = RecordText.of(row.getBytes("value"), MAX_VALUE_BYTES);
        return new StoredUnknownRecord(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getString("event_type"),
                row.getString("failure"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                value.text(),
                value.hex(),
                value.cut());
    }

    /** Returns one byte more than is shown of a longer value, to know that it is longer. */
    private static byte @Nullable [] firstBytes(byte @Nullable [] value) {
        return value == null ? null : Arrays.copyOf(value, Math.min(value.length, MAX_VALUE_BYTES + 1));
    }
}
