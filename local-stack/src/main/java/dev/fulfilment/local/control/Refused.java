package dev.fulfilment.local.control;

/** A request that is answered with a problem. */
final class Refused extends RuntimeException {

    private final int status;

    Refused(int status, String detail) {
        super(detail);
        this.status = status;
    }

    static Refused notFound(String detail) {
        return new Refused(404, detail);
    }

    int status() {
        return status;
    }
}
