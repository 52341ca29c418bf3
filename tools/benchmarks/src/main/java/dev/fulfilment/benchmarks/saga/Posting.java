package dev.fulfilment.benchmarks.saga;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placed order from the customer's view.
 *
 * @param intended scheduled time; the latency counts from here
 * @param answered time of the response
 * @param orderId null unless the order was accepted
 * @param failure reason why it was not accepted
 */
record Posting(
        long intended,
        long answered,
        Kind kind,
        @Nullable UUID orderId,
        @Nullable String failure) {

    private static final int ACCEPTED = 202;
    private static final String LOCATION = "/orders/";

    static Posting of(long intended, long answered, Kind kind, Answer answer) {
        var location = answer.location();
        if (answer.status() != ACCEPTED || location == null) {
            return failed(intended, answered, kind, answer.status() + " " + oneLine(answer.body()));
        }
        var orderId = UUID.fromString(location.substring(location.indexOf(LOCATION) + LOCATION.length()));
        return new Posting(intended, answered, kind, orderId, null);
    }

    static Posting failed(long intended, long answered, Kind kind, String failure) {
        return new Posting(intended, answered, kind, null, failure);
    }

    private static String oneLine(String body) {
        return body.replaceAll("\\s+", " ");
    }
}
