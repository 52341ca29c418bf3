package dev.fulfilment.monitor.sagas;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fulfilment.events.wire.StringValueModule;
import dev.fulfilment.monitor.facts.ObservedOrder;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they are kept. A field that is not known any more is passed by; one that is not there yet is empty. */
final class ObservedOrderSerializer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new StringValueModule())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private ObservedOrderSerializer() {}

    static String write(ObservedOrder facts) {
        return JSON.writeValueAsString(facts);
    }

    static ObservedOrder read(String text) {
        return JSON.readValue(text, ObservedOrder.class);
    }
}
