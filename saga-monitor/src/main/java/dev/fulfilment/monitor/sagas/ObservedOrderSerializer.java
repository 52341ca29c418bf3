package dev.fulfilment.monitor.sagas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fulfilment.events.wire.StringValueModule;
import dev.fulfilment.monitor.facts.DuplicateSequence;
import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.StepOccurrence;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serializes observed orders for the column {@code facts}. Ignores unknown fields and reads missing ones as empty, so that the
 * record may gain and lose components.
 */
final class ObservedOrderSerializer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new StringValueModule())
            .addMixIn(ObservedOrder.class, StoredNames.class)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private ObservedOrderSerializer() {}

    /** Names of fields in stored rows that differ from the components' names. */
    private interface StoredNames {

        @JsonProperty("sightings")
        List<StepOccurrence> steps();

        @JsonProperty("reuses")
        List<DuplicateSequence> duplicateSequences();
    }

    static String write(ObservedOrder facts) {
        return JSON.writeValueAsString(facts);
    }

    static ObservedOrder read(String text) {
        return JSON.readValue(text, ObservedOrder.class);
    }
}
