package dev.fulfilment.service.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import zipkin2.reporter.BytesMessageSender;
import zipkin2.reporter.Encoding;

/** Sends spans to a receiver of OTLP over HTTP, in JSON. Those that it does not take are lost. */
final class OtlpSender extends BytesMessageSender.Base {

    private static final Logger log = LoggerFactory.getLogger(OtlpSender.class);
    private static final int MESSAGE_MAX_BYTES = 512 * 1024;

    private final HttpClient client;
    private final HttpRequest.Builder request;
    private final OtlpProperties properties;
    private final byte[] head;
    private final byte[] tail = "]}]}]}".getBytes(UTF_8);
    private boolean away;

    OtlpSender(String service, OtlpProperties properties) {
        super(Encoding.JSON);
        this.properties = properties;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build();
        request = HttpRequest.newBuilder(properties.endpoint())
                .timeout(properties.timeout())
                .header("Content-Type", "application/json");
        properties.headers().forEach(request::header);
        head = """
                {"resourceSpans":[{"resource":{"attributes":[%s]},"scopeSpans":[{"scope":{"name":"dev.fulfilment"},"spans":[""".formatted(new JsonMapper().writeValueAsString(OtlpAttribute.of("service.name", service)))
                .getBytes(UTF_8);
    }

    @Override
    public int messageMaxBytes() {
        return MESSAGE_MAX_BYTES;
    }

    @Override
    public void send(List<byte[]> spans) throws IOException {
        try {
            post(message(spans));
            away = false;
        } catch (IOException e) {
            if (!away) {
                log.warn("Spans are lost, {} does not take them: {}", properties.endpoint(), e.toString());
            }
            away = true;
            throw e;
        }
    }

    private byte[] message(List<byte[]> spans) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(head);
        for (int i = 0; i < spans.size(); i++) {
            if (i > 0) {
                message.write(',');
            }
            message.writeBytes(spans.get(i));
        }
        message.writeBytes(tail);
        return message.toByteArray();
    }

    private void post(byte[] message) throws IOException {
        try {
            var answer = client.send(
                    request.copy().POST(BodyPublishers.ofByteArray(message)).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("status " + answer.statusCode() + " " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
