package dev.fulfilment.monitor.audit;

import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.ObservedOrderFixture;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.monitor.audit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditResultTest {

    private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-23T10:00:00Z");

    private final SagaFixture unshipped =
            SagaFixture.of("ada").place().charge().allocate().end(COMPLETED, null);

    @Test
    void suspectsWhatMayOnlyNotHaveBeenReadYet() {
        var verdict = AuditResult.of(ObservedOrderFixture.of(unshipped), Set.of(), false);

        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.suspect()).isTrue();
        assertThat(verdict.changesNothing()).isTrue();
    }

    @Test
    void isCertainOnceAllIsRead() {
        var verdict = AuditResult.of(ObservedOrderFixture.of(unshipped), Set.of(), true);

        assertThat(verdict.isNew()).containsExactly(Rule.COMPLETED_IS_SHIPPED);
        assertThat(verdict.suspect()).isFalse();
    }

    @Test
    void staysCertainAndTellsItOnce() {
        var verdict = AuditResult.of(ObservedOrderFixture.of(unshipped), Set.of(Rule.COMPLETED_IS_SHIPPED), false);

        assertThat(verdict.broken()).containsExactly(Rule.COMPLETED_IS_SHIPPED);
        assertThat(verdict.changesNothing()).isTrue();
    }

    @Test
    void takesBackWhatWasOnlyLate() {
        var verdict = AuditResult.of(
                ObservedOrderFixture.of(SagaFixture.shipped("ada")), Set.of(Rule.COMPLETED_IS_SHIPPED), false);

        assertThat(verdict.resolved()).containsExactly(Rule.COMPLETED_IS_SHIPPED);
        assertThat(verdict.broken()).isEmpty();
    }

    @Test
    void holdsNothingOfAnOrderOfWhichNotAllIsThere() {
        var old = SagaFixture.begunAt(TEN_O_CLOCK).place().charge();
        var late = SagaFixture.begunAt(TEN_O_CLOCK).release();

        assertThat(AuditResult.isKnownWhole(ObservedOrderFixture.of(old), TEN_O_CLOCK))
                .isTrue();
        assertThat(AuditResult.isKnownWhole(ObservedOrderFixture.of(old), TEN_O_CLOCK.plusMillis(1)))
                .isFalse();
        // Its placing is gone, but its id tells when that was.
        assertThat(AuditResult.isKnownWhole(ObservedOrderFixture.of(late), TEN_O_CLOCK.plus(Duration.ofMillis(1))))
                .isFalse();
    }
}
