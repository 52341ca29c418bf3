package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Machine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results of one run of the benchmark.
 *
 * @param measurements the rows of the report
 * @param attempts all measurements, in order
 * @param complaints the inconsistencies found
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
