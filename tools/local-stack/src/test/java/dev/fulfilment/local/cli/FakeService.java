package dev.fulfilment.local.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Replaces a service where only its process matters: answers the readiness probe, returns its environment variables, and
 * logs one step of a saga.
 */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("SPRING_FAKE_FAILS") != null) {
            System.out.println("2026-11-23T10:00:00.000Z ERROR fake-service boot: the price list is torn");
            System.exit(1);
        }
        var address =
                new InetSocketAddress(System.getenv("SERVER_ADDRESS"), Integer.parseInt(System.getenv("SERVER_PORT")));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/environment/", exchange -> {
            var name = exchange.getRequestURI().getPath().substring("/environment/".length());
            var value = System.getenv().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(value);
            exchange.close();
        });
        server.start();
        System.out.println("2026-11-23T10:00:00.123Z INFO  fake-service [order=7 trace=8] saga: order 7: began");
    }
}
