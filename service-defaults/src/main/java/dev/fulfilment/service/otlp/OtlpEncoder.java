package dev.fulfilment.service.otlp;

import brave.handler.MutableSpan;
import io.micrometer.tracing.brave.bridge.BraveFinishedSpan;
import tools.jackson.databind.json.JsonMapper;
import zipkin2.reporter.BytesEncoder;
import zipkin2.reporter.Encoding;

/** One span in OTLP's JSON. */
final class OtlpEncoder implements BytesEncoder<MutableSpan> {

    /** What a span has, about: to know it, each would be encoded twice. Batches are measured by it. */
    private static final int USUAL_SIZE = 1_500;

    private final JsonMapper json = new JsonMapper();

    @Override
    public Encoding encoding() {
        return Encoding.JSON;
    }

    @Override
    public int sizeInBytes(MutableSpan span) {
        return USUAL_SIZE;
    }

    @Override
    public byte[] encode(MutableSpan span) {
        return json.writeValueAsBytes(OtlpSpan.of(BraveFinishedSpan.fromBrave(span)));
    }
}
