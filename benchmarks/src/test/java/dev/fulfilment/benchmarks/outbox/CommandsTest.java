package dev.fulfilment.benchmarks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.benchmarks.Commands;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void whatTheDocumentsSayIsUnderstood() {
        assertThat(Commands.of("outbox")).isNotEmpty().allSatisfy(CommandsTest::isUnderstood);
    }

    private static void isUnderstood(List<String> options) {
        assertThat(Options.parse(options.toArray(String[]::new))).isNotNull();
    }
}
