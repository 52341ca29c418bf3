package dev.fulfilment.service.otlp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An attribute, with a value of the type that it is declared with. Brave knows text alone. */
record OtlpAttribute(String key, Value value) {

    private static final Set<String> NUMBERS = Set.of("kafka.offset", "fulfilment.attempt");
    private static final Set<String> TRUTHS = Set.of("fulfilment.rolled_back");

    /** One of these; a 64-bit number is text in JSON. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            @Nullable String stringValue,
            @Nullable String intValue,
            @Nullable Boolean boolValue) {}

    static OtlpAttribute of(String key, String value) {
        if (NUMBERS.contains(key)) {
            return new OtlpAttribute(key, new Value(null, value, null));
        }
        if (TRUTHS.contains(key)) {
            return new OtlpAttribute(key, new Value(null, null, Boolean.valueOf(value)));
        }
        return new OtlpAttribute(key, new Value(value, null, null));
    }
}
