package dev.fulfilment.local.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** Sends raw HTTP: HTTP clients do not let the caller choose the Host header. */
final class RawRequest {

    private RawRequest() {}

    /** Returns the whole response, head and body. */
    static String send(String url, String line, String... headers) {
        try (var socket = new Socket("127.0.0.1", URI.create(url).getPort())) {
            var request = line + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
