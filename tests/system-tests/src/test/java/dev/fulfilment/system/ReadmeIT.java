package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pastes the examples of a document into one shell and compares the answers. Nothing is retried. */
class ReadmeIT {

    private final Shell shell = new Shell();

    @ParameterizedTest
    @CsvSource({"README.md, 2", "docs/using-the-api.md, 10"})
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void itsCommandsAnswerAsItSays(String document, int atLeast) throws IOException {
        var examples = Example.in(Files.readString(Path.of("../..").resolve(document)));

        assertThat(examples).hasSizeGreaterThanOrEqualTo(atLeast);
        var outputs = shell.paste(examples.stream().map(Example::script).toList());

        for (int i = 0; i < examples.size(); i++) {
            assertThat(plain(outputs.get(i)))
                    .as(examples.get(i).script())
                    .isEqualTo(plain(examples.get(i).output()));
        }
    }

    /**
     * Masks what differs from run to run. Lines that are no JSON are sorted, run by run: the events that two services
     * publish about one order at the same time arrive in any order.
     */
    private static List<String> plain(String output) {
        var result = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (var line : output.lines().map(ReadmeIT::masked).toList()) {
            if (line.startsWith("{")) {
                flush(run, result);
                result.add(line);
            } else {
                run.add(line);
            }
        }
        flush(run, result);
        return result;
    }

    private static void flush(List<String> run, List<String> result) {
        run.stream().filter(line -> !line.isEmpty()).sorted().forEach(result::add);
        run.clear();
    }

    private static String masked(String line) {
        return line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>")
                .replaceAll("FS-[0-9A-Z]{10}", "<tracking>")
                .replaceAll("\"rebuild\":\\d+", "<rebuild>")
                .strip();
    }
}
