package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.platform.server.Database;
import java.nio.file.Path;
import java.util.List;

/**
 * Environment of a contender.
 *
 * @param database a fresh one with the table business_order
 * @param topic a fresh one
 * @param directory for its files
 */
record ContenderEnvironment(
        Contender contender, Database database, String bootstrapServers, String topic, Path directory) {

    static ContenderEnvironment from(String[] arguments) {
        return new ContenderEnvironment(
                Contender.of(arguments[0]),
                new Database(arguments[1], arguments[2], arguments[3]),
                arguments[4],
                arguments[5],
                Path.of(arguments[6]));
    }

    List<String> arguments() {
        return List.of(
                contender.id(),
                database.jdbcUrl(),
                database.username(),
                database.password(),
                bootstrapServers,
                topic,
                directory.toString());
    }
}
