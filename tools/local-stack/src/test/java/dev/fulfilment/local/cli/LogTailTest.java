package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path directory;

    @Test
    void returnsOnlyNewAndCompleteLines() throws IOException {
        Path file = Files.writeString(directory.resolve("log"), "old\n");
        var tail = new LogTail(file);
        append(file, "one\ntwo\nhal");
        assertThat(tail.newLines()).containsExactly("one", "two");
        append(file, "f\n");
        assertThat(tail.newLines()).containsExactly("half");
        assertThat(tail.newLines()).isEmpty();
    }

    @Test
    void beginsAnewWhenTheFileDoes() throws IOException {
        Path file = Files.writeString(directory.resolve("log"), "a long line of an earlier run\n");
        var tail = new LogTail(file);
        Files.writeString(file, "new\n");
        assertThat(tail.newLines()).containsExactly("new");
    }

    @Test
    void waitsForAFileThatIsNotThereYet() throws IOException {
        Path file = directory.resolve("log");
        var tail = new LogTail(file);
        assertThat(tail.newLines()).isEmpty();
        Files.writeString(file, "first\n");
        assertThat(tail.newLines()).containsExactly("first");
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
