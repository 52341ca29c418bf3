package dev.fulfilment.order.read;

import dev.fulfilment.order.OrderServiceTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@OrderServiceTest
class MillionIT {
    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Test
    void measure() throws Exception {
        var t0 = System.nanoTime();
        jdbc.setQueryTimeout(0);
        for (int part = 0; part < 20; part++) {
            jdbc.update("""
            insert into order_view
            select uuidv7(), 4, 'customer-' || n % 10000,
                case when mixed % 1000 = 7 then 'PAID' when mixed % 20 = 0 then 'CANCELLED' else 'COMPLETED' end,
                null, 'FS-3G4FJMBSQC', 99.90, 'EUR', t, t
            from generate_series(?::int, ?::int) as n,
                lateral (select timestamptz '2026-01-01Z' + n * interval '25 seconds', abs(hashint4(n))) as m (t, mixed)
            """, part * 50_000 + 1, (part + 1) * 50_000);
        }
        jdbc.execute("analyze order_view");
        System.err.printf(
                "MILLION filled %d rows in %d ms, %s table, %s indexes%n",
                jdbc.queryForObject("select count(*) from order_view", Long.class),
                (System.nanoTime() - t0) / 1_000_000,
                jdbc.queryForObject("select pg_size_pretty(pg_table_size('order_view'))", String.class),
                jdbc.queryForObject("select pg_size_pretty(pg_indexes_size('order_view'))", String.class));
        try (var client = HttpClient.newHttpClient()) {
            for (var query : new String[] {
                "",
                "customerId=customer-77",
                "status=COMPLETED",
                "status=CANCELLED",
                "status=PAID",
                "customerId=customer-77&status=CANCELLED",
                "placedAfter=2026-06-01T00:00:00Z",
                "status=CANCELLED&placedAfter=2026-06-01T00:00:00Z"
            }) {
                walk(client, query, 300);
                walk(client, query, 2000);
            }
        }
    }

    private void walk(HttpClient client, String query, int times) throws Exception {
        var nanos = new long[times];
        String next = null;
        for (int i = 0; i < times; i++) {
            var uri = URI.create("http://127.0.0.1:%d/orders?limit=20&%s%s"
                    .formatted(port, query, next == null ? "" : (query.isEmpty() ? "" : "&") + "after=" + next)
                    .replaceAll("[?&]$", ""));
            var start = System.nanoTime();
            var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            nanos[i] = System.nanoTime() - start;
            if (answer.statusCode() != 200) throw new AssertionError(uri + " " + answer.body());
            var n = JsonMapper.shared().readTree(answer.body()).path("next");
            next = n.isNull() ? null : n.asString();
        }
        Arrays.sort(nanos);
        if (times > 1000)
            System.err.printf(
                    "MILLION %-60s p50 %.2f ms p99 %.2f ms max %.2f ms%n",
                    query, nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6, nanos[times - 1] / 1e6);
    }
}
