package dev.fulfilment.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.Platform;
import dev.fulfilment.platform.PlatformKind;
import dev.fulfilment.platform.PlatformPorts;
import dev.fulfilment.platform.ScratchDirectory;
import dev.fulfilment.platform.process.Directories;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orphans of a killed {@code ./fulfil}. Runs on processes even if the other tests run on containers. */
class KilledSupervisorIT {

    private final Path directory = ScratchDirectory.create();
    private final PlatformPorts ports = PlatformPorts.free();
    private final Platform platform = new Platform(PlatformKind.PROCESSES, directory, ports);

    @AfterEach
    void discard() {
        platform.discard();
        Directories.delete(directory);
    }

    @Test
    void whatItLeftIsStoppedAndItsDataKept() throws SQLException {
        platform.start();
        execute(platform, "CREATE TABLE survivor AS SELECT 7 AS answer");
        // A second supervisor over the same directory simulates one that is started after a SIGKILL.
        var successor = new Platform(PlatformKind.PROCESSES, directory, ports);
        successor.start();
        assertThat(platform.postgres().isRunning()).isFalse();
        assertThat(platform.kafka().isRunning()).isFalse();
        try {
            execute(successor, "SELECT answer FROM survivor");
        } finally {
            successor.close();
        }
    }

    private static void execute(Platform platform, String sql) throws SQLException {
        try (var connection = platform.postgres().superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
