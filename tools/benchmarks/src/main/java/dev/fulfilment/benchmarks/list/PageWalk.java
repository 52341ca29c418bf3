package dev.fulfilment.benchmarks.list;

import static dev.fulfilment.benchmarks.list.Results.Pages;

import dev.fulfilment.benchmarks.Latencies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** One client that reads page after page, and starts again after the last. */
final class PageWalk {

    private static final long SEED = 20261123;

    private final HttpClient client;
    private final int port;
    private final ListQuery query;
    private final Random random = new Random(SEED);
    private String filter = "";
    private String after = "";

    PageWalk(HttpClient client, int port, ListQuery query) {
        this.client = client;
        this.port = port;
        this.query = query;
    }

    Pages turn(int pages, int limit) throws IOException, InterruptedException {
        var latencies = new Latencies();
        for (int page = 0; page < pages; page++) {
            if (after.isEmpty()) {
                filter = query.filter(random);
            }
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:%d/orders?limit=%d%s%s".formatted(port, limit, filter, after)))
                    .build();
            var began = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            latencies.add((System.nanoTime() - began) / 1000);
            after = next(answer, limit);
        }
        return Pages.of(query, limit, pages, latencies);
    }

    /** @throws IllegalStateException if the response is not a full page or the last one */
    private static String next(HttpResponse<String> answer, int limit) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("a page was answered " + answer.statusCode() + ": " + answer.body());
        }
        var page = JsonMapper.shared().readTree(answer.body());
        var next = page.path("next");
        if (!next.isNull() && page.path("orders").size() != limit) {
            throw new IllegalStateException("a page that is not the last is not full: " + answer.body());
        }
        return next.isNull() ? "" : "&after=" + next.stringValue();
    }
}
