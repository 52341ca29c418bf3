package dev.fulfilment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.process.Directories;
import dev.fulfilment.platform.process.Port;
import dev.fulfilment.platform.server.TraceServer;
import dev.fulfilment.platform.server.ZipkinServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceStoreIT {

    private static final int SPANS_PER_ORDER = 33;
    private static final int ORDERS_PER_REQUEST = 20;

    private final Path directory = ScratchDirectory.create();
    private final TraceServer zipkin =
            PlatformKind.chosen().zipkin(directory, Port.free().number());
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        zipkin.start();
    }

    @AfterEach
    void discard() {
        zipkin.stop();
        Directories.delete(directory);
    }

    @Test
    void keepsTheNewestTracesAndAnswersHoweverManyCame() throws Exception {
        var orders = 3 * ZipkinServer.MAX_SPANS / SPANS_PER_ORDER;
        for (int first = 0; first < orders; first += ORDERS_PER_REQUEST) {
            var batch = IntStream.range(first, first + ORDERS_PER_REQUEST)
                    .mapToObj(TraceStoreIT::trace)
                    .collect(Collectors.joining(",", "[", "]"));
            assertThat(send(HttpRequest.newBuilder(URI.create(zipkin.spansEndpoint()))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(batch)))
                            .statusCode())
                    .isEqualTo(202);
        }
        var newest = send(HttpRequest.newBuilder(
                URI.create(zipkin.spansEndpoint().replace("/spans", "/trace/") + traceId(orders - 1))));
        assertThat(newest.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String traceId(int order) {
        return "%032x".formatted(order + 1);
    }

    private static String trace(int order) {
        return IntStream.range(0, SPANS_PER_ORDER)
                .mapToObj(span -> span(order, span))
                .collect(Collectors.joining(","));
    }

    /** A span as large as those of the services. */
    private static String span(int order, int span) {
        var id = order * SPANS_PER_ORDER + span + 1;
        return """
                {"traceId":"%s","id":"%016x","kind":"CONSUMER","name":"process orders","timestamp":%d,"duration":1200,
                 "localEndpoint":{"serviceName":"order-service"},"remoteEndpoint":{"serviceName":"kafka"},
                 "tags":{"messaging.system.name":"kafka","messaging.destination.name":"orders",
                  "messaging.operation.name":"process","messaging.operation.type":"process","kafka.offset":"%d",
                  "messaging.consumer.group.name":"order-service","messaging.destination.partition.id":"%d",
                  "kafka.message.key":"%s","messaging.message.id":"%s","cloudevents.event_type":"PaymentProcessed",
                  "messaging.message.conversation_id":"%s"}}
                """.formatted(
                        traceId(order),
                        id,
                        System.currentTimeMillis() * 1_000,
                        id,
                        id % 6,
                        traceId(order),
                        traceId(id),
                        traceId(order));
    }
}
