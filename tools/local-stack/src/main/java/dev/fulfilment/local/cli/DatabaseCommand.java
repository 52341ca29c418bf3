package dev.fulfilment.local.cli;

/** Creates a database and a role in the running stack for a service that is not part of the suite. */
final class DatabaseCommand {

    private final Installation installation;
    private final Console screen;
    private final String service;

    DatabaseCommand(Installation installation, Console screen, String service) {
        this.installation = installation;
        this.screen = screen;
        this.service = service;
    }

    /** Does nothing to a database that exists; prints the settings in both cases. */
    int run() {
        if (!installation.isReady()) {
            throw new IllegalStateException("the stack is not up: ./fulfil up");
        }
        var database =
                installation.stack(installation.ports()).platform().databases().of(service);
        screen.say("SPRING_DATASOURCE_URL=" + database.jdbcUrl());
        screen.say("SPRING_DATASOURCE_USERNAME=" + database.username());
        screen.say("SPRING_DATASOURCE_PASSWORD=" + database.password());
        return 0;
    }
}
