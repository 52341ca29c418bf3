package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fulfilment.benchmarks.Commands;
import dev.fulfilment.benchmarks.Jvm;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void measuresEverythingUnlessToldOtherwise() {
        var options = Options.parse();
        assertThat(options.settings()).isEqualTo(Settings.FULL);
        assertThat(options.cases()).containsExactly(Case.values());
        assertThat(options.rate()).isEmpty();
        assertThat(options.jvm()).isEqualTo(Jvm.THROUGHPUT);
        assertThat(options.profile()).isFalse();
        assertThat(options.services()).doesNotContain("saga-monitor");
    }

    @Test
    void takesChangesToTheQuickRunInAnyOrder() {
        var options = Options.parse("--window", "20", "--quick", "--profile", "--monitor", "--jvm", "local");
        assertThat(options.settings()).isEqualTo(Settings.QUICK.withWindow(20));
        assertThat(options.jvm()).isEqualTo(Jvm.LOCAL);
        assertThat(options.profile()).isTrue();
        assertThat(options.services()).contains("saga-monitor");
    }

    @Test
    void narrowsTheRun() {
        var options = Options.parse("--cases", "latency,hot", "--rate", "300");
        assertThat(options.cases()).isEqualTo(List.of(Case.LATENCY, Case.HOT));
        assertThat(options.rate()).hasValue(300);
    }

    @Test
    void mustKnowTheRateThatTheCasesBuildOn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--cases", "mix"))
                .withMessageContaining("--rate");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--fast"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--rate"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--rate", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--cases", "cold"));
    }

    @Test
    void understandsTheCommandsOfTheDocuments() {
        assertThat(Commands.of("saga"))
                .isNotEmpty()
                .allSatisfy(options -> assertThat(Options.parse(options.toArray(String[]::new)))
                        .isNotNull());
    }
}
