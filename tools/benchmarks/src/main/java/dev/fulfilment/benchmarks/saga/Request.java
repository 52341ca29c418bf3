package dev.fulfilment.benchmarks.saga;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The bytes of an HTTP request. */
final class Request {

    private Request() {}

    static byte[] get(String path) {
        return of("GET", path, "");
    }

    static byte[] put(String path, String json) {
        return of("PUT", path, json);
    }

    static byte[] post(String path, String json) {
        return of("POST", path, json);
    }

    private static byte[] of(String method, String path, String json) {
        var head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n";
        var body = json.isEmpty()
                ? "\r\n"
                : "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
        return (head + body).getBytes(ISO_8859_1);
    }
}
