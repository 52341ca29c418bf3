package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An HTTP request byte by byte, for what a client library refuses to send. One connection for each. */
record RawRequest(RestOperation operation, String method, String target, List<String> headers, String body) {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MAX_SHOWN = 600;

    /** @param status 0 if the server closed the connection without an answer */
    record Answer(int status, String contentType) {

        boolean isRefused() {
            return status / 100 == 4;
        }
    }

    Answer send(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket);
            return read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    /** The server may answer and close before it has read all. */
    private void write(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(HostileValues.bytes(head()));
            socket.getOutputStream().write(HostileValues.bytes(body));
            socket.getOutputStream().flush();
            if (headers.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith("content-length"))) {
                // A body that is shorter than it says ends here.
                socket.shutdownOutput();
            }
        } catch (IOException e) {
            // The status of the response shows what happened.
        }
    }

    private String head() {
        var head = new ArrayList<String>();
        head.add("%s %s HTTP/1.1".formatted(method, target));
        head.add("Connection: close");
        head.addAll(headers);
        if (headers.stream().noneMatch(each -> each.startsWith("Host:"))) {
            head.add("Host: localhost");
        }
        if (!body.isEmpty() && headers.stream().noneMatch(each -> each.startsWith("Content-Length:"))) {
            head.add("Content-Length: " + HostileValues.bytes(body).length);
        }
        return String.join("\r\n", head) + "\r\n\r\n";
    }

    private static Answer read(InputStream in) {
        try {
            var status = line(in);
            while (status.startsWith("HTTP/1.1 1")) {
                headers(in);
                status = line(in);
            }
            var type = headers(in).stream()
                    .filter(each -> each.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                    .map(each -> each.substring(each.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
            // A stream of events has no end: its client leaves.
            if (!type.startsWith("text/event-stream")) {
                in.skip(Long.MAX_VALUE);
            }
            return new Answer(status.isEmpty() ? 0 : Integer.parseInt(status.split(" ", 3)[1]), type);
        } catch (IOException e) {
            return new Answer(0, e.toString());
        }
    }

    private static List<String> headers(InputStream in) throws IOException {
        var headers = new ArrayList<String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public String toString() {
        var text = new String(HostileValues.bytes(head() + body), ISO_8859_1);
        var shown = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text;
        return shown.codePoints()
                .mapToObj(each -> each == '\n' || (each >= ' ' && each < 0x7f)
                        ? Character.toString(each)
                        : "\\x%02x".formatted(each))
                .reduce("", String::concat);
    }
}
