package dev.fulfilment.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The walk in the README, typed as it stands there, with the answers that stand there. */
class ReadmeIT {

    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)([A-Z_]+)=(.*)");

    private final Shell shell = new Shell();

    @Test
    void itsCommandsAnswerAsItSays() throws IOException {
        var walk = Console.in(Files.readString(Path.of("../../README.md")));

        assertThat(walk.dialogues()).hasSizeGreaterThan(8);
        walk.dialogues().forEach(this::hold);
    }

    private void hold(Console.Dialogue dialogue) {
        var assignment = ASSIGNMENT.matcher(dialogue.command());
        if (assignment.matches()) {
            awaitAnswer(dialogue, "echo " + assignment.group(2), assignment.group(1));
        } else if (dialogue.command().contains(" -X ") || dialogue.command().contains(" -d ")) {
            assertThat(plain(shell.run(dialogue.command())))
                    .as(dialogue.command())
                    .isEqualTo(plain(dialogue.answer()));
        } else {
            Awaitility.await(dialogue.command())
                    .untilAsserted(() ->
                            assertThat(plain(shell.run(dialogue.command()))).isEqualTo(plain(dialogue.answer())));
        }
    }

    /** A person types more slowly than a price list takes to arrive. */
    private void awaitAnswer(Console.Dialogue dialogue, String command, String variable) {
        var value = Awaitility.await(dialogue.command())
                .until(() -> shell.run(command).strip(), each -> !each.isEmpty());
        shell.set(variable, value);
    }

    /** Without what differs from run to run, which is also the order in which two services tell of one order. */
    private static String plain(String answer) {
        return answer.lines().map(ReadmeIT::plainLine).sorted().collect(joining("\n"));
    }

    private static String plainLine(String line) {
        return line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>")
                .replaceAll("FS-[0-9A-Z]{10}", "<tracking>")
                .replaceAll("\"rebuild\":\\d+", "<rebuild>")
                .strip();
    }
}
