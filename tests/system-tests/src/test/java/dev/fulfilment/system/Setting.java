package dev.fulfilment.system;

/** A service that runs with another setting for a while. */
final class Setting implements AutoCloseable {

    private final String service;
    private final String variable;
    private final String otherwise;

    private Setting(String service, String variable, String otherwise) {
        this.service = service;
        this.variable = variable;
        this.otherwise = otherwise;
    }

    /** Starts the service anew with that value; with the other one again when it is closed. */
    static Setting of(String service, String variable, String value, String otherwise) {
        start(service, variable, value);
        return new Setting(service, variable, otherwise);
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
