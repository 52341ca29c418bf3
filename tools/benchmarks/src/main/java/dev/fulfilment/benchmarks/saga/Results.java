package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Machine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of one run of the benchmark.
 *
 * @param measurements what the report is made of
 * @param attempts all that was tried, in order
 * @param complaints what must not be; nothing if all is well
 */
record Results(
        Instant began,
        Machine machine,
        String versions,
        Settings settings,
        List<String> jvmFlags,
        List<Measurement> measurements,
        List<Measurement> attempts,
        List<String> complaints) {

    Results {
        jvmFlags = List.copyOf(jvmFlags);
        measurements = List.copyOf(measurements);
        attempts = List.copyOf(attempts);
        complaints = List.copyOf(complaints);
    }

    Optional<Measurement> of(String name) {
        return measurements.stream().filter(each -> each.name().equals(name)).findAny();
    }

    String toJson() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
    }
}
