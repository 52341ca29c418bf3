package dev.fulfilment.local.cli;

/** Creates a database and a role in the running stack for a service that is not part of the suite. */
final class DatabaseCommand {

    private final Installation installation;
    private final Console console;
    private final String service;

    DatabaseCommand(Installation installation, Console console, String service) {
        this.installation = installation;
        this.console = console;
        this.service = service;
    }

    /** Does nothing to a database that exists; prints the settings in both cases. */
    int run() {
        installation.requireReady();
        var database =
                installation.stack(installation.ports()).platform().databases().of(service);
        console.say("SPRING_DATASOURCE_URL=" + database.jdbcUrl());
        console.say("SPRING_DATASOURCE_USERNAME=" + database.username());
        console.say("SPRING_DATASOURCE_PASSWORD=" + database.password());
        return 0;
    }
}
