package dev.fulfilment.service.sse;

/** Reason why a subscription ended. After every reason except {@link #FINISHED} the client reconnects and resumes. */
public enum SseEndReason {
    /** Nothing more will follow. */
    FINISHED,
    /** The client disconnected. */
    GONE,
    /** The client took no data until the server's write timeout expired. */
    SLOW,
    /** The database could not be read. */
    FAILED,
    /** The connection has reached its maximum age. */
    EXPIRED,
    /** This instance stops. */
    STOPPED
}
