package dev.fulfilment.benchmarks.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fulfilment.benchmarks.Commands;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void narrowsTheRun() {
        var options = Options.parse("--quick", "--only", "ours,debezium", "--loads", "backlog", "--repetitions", "2");
        assertThat(options.contenders()).containsExactly(Contender.OURS, Contender.DEBEZIUM);
        assertThat(options.loads()).containsExactly(Load.BACKLOG);
        assertThat(options.settings()).isEqualTo(Settings.QUICK.withRepetitions(2));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--only", "nobody"))
                .withMessageContaining("ours, modulith");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--window", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--fast"));
    }

    @Test
    void understandsTheCommandsOfTheDocuments() {
        assertThat(Commands.of("outbox"))
                .isNotEmpty()
                .allSatisfy(options -> assertThat(Options.parse(options.toArray(String[]::new)))
                        .isNotNull());
    }
}
