package dev.fulfilment.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SuiteTest {

    @Test
    void isMeasuredWithTheDatabaseSettingsOfProduction() throws IOException {
        var production = Files.readString(Path.of("../../deploy/kubernetes/overlays/production/postgres.yaml"));

        assertThat(Suite.POSTGRES)
                .isNotEmpty()
                .allSatisfy((setting, value) ->
                        assertThat(production).contains("      %s: %s\n".formatted(setting, value)));
    }
}
