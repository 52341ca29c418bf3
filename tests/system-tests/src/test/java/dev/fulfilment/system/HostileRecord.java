package dev.fulfilment.system;

import dev.fulfilment.events.fuzz.HostileEvent;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Record that a publisher would not send.
 *
 * @param number counts the records of a seed from 0
 * @param changes what was changed in the record, beside the value
 */
record HostileRecord(int number, HostileEvent event, String changes, ProducerRecord<byte[], byte[]> record) {

    private static final int SHOWN = 400;

    @Override
    public String toString() {
        return "record %d of fuzz.seed=%d: %s%s, key %s, %s, value %s"
                .formatted(
                        number,
                        HostileRecords.SEED,
                        event.mutation(),
                        changes,
                        start(record.key()),
                        Arrays.stream(record.headers().toArray())
                                .map(header -> header.key()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                40, header.key().length()))
                                        + "=" + start(header.value()))
                                .toList(),
                        start(record.value()));
    }

    private static String start(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "null";
        }
        var shown = Arrays.copyOf(bytes, Math.min(SHOWN, bytes.length));
        for (byte each : shown) {
            if (each < ' ') {
                return "0x" + HexFormat.of().formatHex(shown) + " (" + bytes.length + " bytes)";
            }
        }
        return new String(shown, java.nio.charset.StandardCharsets.US_ASCII)
                + (bytes.length > SHOWN ? "... (" + bytes.length + " bytes)" : "");
    }
}
