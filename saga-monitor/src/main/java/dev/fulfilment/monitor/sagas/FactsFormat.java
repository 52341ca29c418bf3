package dev.fulfilment.monitor.sagas;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fulfilment.events.wire.TextValueModule;
import dev.fulfilment.monitor.facts.OrderFacts;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they are kept. A field that is not known any more is passed by; one that is not there yet is empty. */
final class FactsFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new TextValueModule())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private FactsFormat() {}

    static String write(OrderFacts facts) {
        return JSON.writeValueAsString(facts);
    }

    static OrderFacts read(String text) {
        return JSON.readValue(text, OrderFacts.class);
    }
}
