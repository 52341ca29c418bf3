package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowMachineIT {

    @Test
    void everythingStartsWithATenthOfTheProcessors(@TempDir Path root) throws IOException {
        var local = CommandLine.in(root);
        try {
            CommandLine.Result up = local.fulfilAtATenth("up", "--detach");

            assertThat(up.output()).contains("PostgreSQL and Kafka", "saga-monitor", "ready in");
            assertThat(up.code()).isZero();
        } finally {
            local.fulfil("down");
        }
    }
}
