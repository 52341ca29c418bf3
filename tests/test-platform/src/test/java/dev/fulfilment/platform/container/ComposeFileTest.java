package dev.fulfilment.platform.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.platform.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "zipkin"})
    void theProjectsOwnNamesAnImageAndATagForEachServer(String service) {
        var compose = new ComposeFile(ProjectRoot.find().resolve("docker-compose.yml"));

        assertThat(compose.image(service)).matches("[a-z][a-z0-9./-]+:[A-Za-z0-9.-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "services:", "services: {db: {image: x}}", "services: {kafka: {build: .}}"})
    void saysWhichServiceHasNoImage(String text, @TempDir Path directory) throws IOException {
        var compose = new ComposeFile(Files.writeString(directory.resolve("docker-compose.yml"), text));

        assertThatThrownBy(() -> compose.image("kafka"))
                .hasMessage(compose.path() + " names no image for a service kafka");
    }

    @Test
    void saysThatThereIsNoFile(@TempDir Path directory) {
        var compose = new ComposeFile(directory.resolve("docker-compose.yml"));

        assertThatThrownBy(() -> compose.image("kafka")).hasMessage(compose.path() + " cannot be read");
    }
}
