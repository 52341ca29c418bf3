package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.platform.server.Database;
import java.nio.file.Path;
import java.util.List;

/**
 * What a contender finds.
 *
 * @param database its own and fresh; has the table business_order
 * @param topic its own and fresh
 * @param directory for what it keeps in files
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
