package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pid files are lost or describe other processes, while the processes run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LostPidFilesIT {

    private CommandLine local;
    private Map<Path, String> pidFiles;

    @BeforeAll
    void up(@TempDir Path root) throws IOException {
        local = CommandLine.in(root);
        assertThat(local.fulfil("up", "--detach").code()).isZero();
        pidFiles = pidFiles();
    }

    @AfterEach
    void restore() throws IOException {
        for (var file : pidFiles.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    @AfterAll
    void cleanDeletesTheDataOnceEverythingIsDown() throws IOException {
        assertThat(local.fulfil("clean").output()).contains("is running: ./fulfil down first");
        Path foreign = Files.writeString(local.root().resolve(".local/notes.txt"), "mine");
        assertThat(local.fulfil("down").code()).isZero();
        assertThat(local.fulfil("clean").output()).contains("kept: notes.txt");
        assertThat(foreign).exists();
        assertThat(local.root().resolve(".local/postgres")).doesNotExist();
    }

    @Test
    @Order(1)
    void aStackWhoseClockWasSetIsStillKnown() throws IOException {
        for (var file : pidFiles.entrySet()) {
            String[] words = file.getValue().split(" ", 3);
            String shifted = words[0] + " " + (Long.parseLong(words[1]) - 39_000) + " " + words[2];
            Files.writeString(file.getKey(), shifted);
        }

        // Zipkin starts after everything else is ready.
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> local.fulfil("status").code() == 0);
        assertThat(local.fulfil("stop", "payment").code()).isZero();
        assertThat(local.fulfil("start", "payment").code()).isZero();
        pidFiles = pidFiles();
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"clean", "down", "status", "up", "up --detach", "stop payment", "start payment"})
    void everyCommandRefusesAHeldLockWithoutPidFiles(String command) throws IOException {
        forgetProcesses();

        var result = local.fulfil(command.split(" "));

        assertThat(result.output())
                .contains("is used by what its pid files do not name: the supervisor, process ", "nothing was deleted");
        assertThat(result.code()).isEqualTo(1);
        assertDataIsThere();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"clean", "down", "up"})
    void everyCommandRefusesALiveServerWithoutSupervisorAndPidFiles(String command) throws IOException {
        // Not its children, which outlive it.
        new PidFile(local.root().resolve(".local/run/supervisor.pid")).running().ifPresent(supervisor -> {
            supervisor.destroyForcibly();
            supervisor.onExit().join();
        });
        List<ProcessHandle> servers = List.of(local.running("postgres"), local.running("kafka"));
        forgetProcesses();

        var result = local.fulfil(command);

        assertThat(result.output()).contains("is used by what its pid files do not name: ", "nothing was deleted");
        assertThat(result.code()).isEqualTo(1);
        assertThat(servers).allMatch(ProcessHandle::isAlive);
        assertDataIsThere();
    }

    private void assertDataIsThere() {
        assertThat(local.root().resolve(".local/postgres/PG_VERSION")).exists();
        assertThat(local.root().resolve(".local/kafka/meta.properties")).exists();
    }

    private void forgetProcesses() throws IOException {
        for (Path file : pidFiles.keySet()) {
            Files.delete(file);
        }
    }

    private Map<Path, String> pidFiles() throws IOException {
        var contents = new TreeMap<Path, String>();
        try (Stream<Path> files = Files.list(local.root().resolve(".local/run"))) {
            files.filter(file -> file.toString().endsWith(".pid")).forEach(file -> contents.put(file, read(file)));
        }
        return contents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
