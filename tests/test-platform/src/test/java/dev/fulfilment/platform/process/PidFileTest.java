package dev.fulfilment.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    private static final Duration SHIFT = Duration.ofSeconds(39);

    private PidFile file;

    @BeforeEach
    void inADirectory(@TempDir Path directory) {
        file = new PidFile(directory.resolve("run/service.pid"));
    }

    @Test
    void findsTheProcessThatItRecorded() {
        file.write(ProcessHandle.current());

        assertThat(file.running()).contains(ProcessHandle.current());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void findsTheProcessAfterTheClockWasSet() {
        file.write(withTheClockSetBy(SHIFT));

        assertThat(file.running()).contains(ProcessHandle.current());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anotherProcessWithTheSamePidIsNotTheRecordedOne() throws IOException {
        file.write(ProcessHandle.current());
        String record = Files.readString(file.file());
        Files.writeString(file.file(), record + "0");

        assertThat(file.running()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessOfAnEarlierBootIsNotTheRecordedOne() throws IOException {
        file.write(ProcessHandle.current());
        String record = Files.readString(file.file());
        Files.writeString(file.file(), record.replaceFirst("[0-9a-f-]{36}", "00000000-0000-0000-0000-000000000000"));

        assertThat(file.running()).isEmpty();
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        Files.createDirectories(file.file().getParent());
        Files.writeString(file.file(), "");

        assertThat(file.running()).isEmpty();
    }

    /** Returns this process as the JDK described it before the clock was set. */
    private static ProcessHandle withTheClockSetBy(Duration shift) {
        ProcessHandle real = ProcessHandle.current();
        Optional<Instant> earlier = real.info().startInstant().map(start -> start.minus(shift));
        var info = proxy(ProcessHandle.Info.class, "startInstant", earlier, real.info());
        return proxy(ProcessHandle.class, "info", info, real);
    }

    private static <T> T proxy(Class<T> type, String method, Object answer, T real) {
        return type.cast(Proxy.newProxyInstance(
                PidFileTest.class.getClassLoader(),
                new Class<?>[] {type},
                (_, called, arguments) -> called.getName().equals(method) ? answer : called.invoke(real, arguments)));
    }
}
