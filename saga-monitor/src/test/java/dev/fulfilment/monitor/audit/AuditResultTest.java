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
        var result = AuditResult.of(ObservedOrderFixture.of(unshipped), Set.of(), false);

        assertThat(result.discrepancies()).isEmpty();
        assertThat(result.pending()).isTrue();
        assertThat(result.isUnchanged()).isTrue();
    }

    @Test
    void isCertainOnceAllIsRead() {
        var result = AuditResult.of(ObservedOrderFixture.of(unshipped), Set.of(), true);

        assertThat(result.newlyBroken()).containsExactly(Rule.COMPLETED_IS_SHIPPED);
        assertThat(result.pending()).isFalse();
    }

    @Test
    void staysCertainAndTellsItOnce() {
        var result = AuditResult.of(ObservedOrderFixture.of(unshipped), Set.of(Rule.COMPLETED_IS_SHIPPED), false);

        assertThat(result.broken()).containsExactly(Rule.COMPLETED_IS_SHIPPED);
        assertThat(result.isUnchanged()).isTrue();
    }

    @Test
    void takesBackWhatWasOnlyLate() {
        var result = AuditResult.of(
                ObservedOrderFixture.of(SagaFixture.shipped("ada")), Set.of(Rule.COMPLETED_IS_SHIPPED), false);

        assertThat(result.resolved()).containsExactly(Rule.COMPLETED_IS_SHIPPED);
        assertThat(result.broken()).isEmpty();
    }

    @Test
    void holdsNothingOfAnOrderOfWhichNotAllIsThere() {
        var old = SagaFixture.placedAt(TEN_O_CLOCK).place().charge();
        var late = SagaFixture.placedAt(TEN_O_CLOCK).release();

        assertThat(AuditResult.isFullyObserved(ObservedOrderFixture.of(old), TEN_O_CLOCK))
                .isTrue();
        assertThat(AuditResult.isFullyObserved(ObservedOrderFixture.of(old), TEN_O_CLOCK.plusMillis(1)))
                .isFalse();
        // Its OrderPlaced is deleted, but its UUIDv7 contains the time.
        assertThat(AuditResult.isFullyObserved(ObservedOrderFixture.of(late), TEN_O_CLOCK.plus(Duration.ofMillis(1))))
                .isFalse();
    }
}
