package dev.fulfilment.local.control;

/** A rejected request; the response is a problem. */
final class RefusedRequest extends RuntimeException {

    private final int status;

    RefusedRequest(int status, String detail) {
        super(detail);
        this.status = status;
    }

    static RefusedRequest notFound(String detail) {
        return new RefusedRequest(404, detail);
    }

    int status() {
        return status;
    }
}
