package dev.fulfilment.system;

/** Restarts a service with a changed setting, and with the previous one on close. */
final class TemporarySetting implements AutoCloseable {

    private final String service;
    private final String variable;
    private final String otherwise;

    private TemporarySetting(String service, String variable, String otherwise) {
        this.service = service;
        this.variable = variable;
        this.otherwise = otherwise;
    }

    /** Restarts the service with that value, and on close with the other. */
    static TemporarySetting of(String service, String variable, String value, String otherwise) {
        start(service, variable, value);
        return new TemporarySetting(service, variable, otherwise);
    }

    @Override
    public void close() {
        start(service, variable, otherwise);
    }

    private static void start(String service, String variable, String value) {
        var process = Suite.service(service);
        process.stop();
        process.with(variable, value).start();
    }
}
