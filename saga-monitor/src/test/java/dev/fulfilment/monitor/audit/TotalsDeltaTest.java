package dev.fulfilment.monitor.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.ObservedOrderFixture;
import dev.fulfilment.monitor.SagaFixture;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TotalsDeltaTest {

    static Stream<SagaFixture> everyPath() {
        return AuditorTest.everyPath();
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void addsUpAfterEveryStepOfAnyPath(SagaFixture story) {
        for (var told = 0; told <= story.events().size(); told++) {
            var sums =
                    TotalsDelta.of(ObservedOrderFixture.of(story, story.events().subList(0, told)));

            assertThat(sums.money().values())
                    .allSatisfy(each ->
                            assertThat(each.charged().subtract(each.refunded())).isEqualByComparingTo(each.owed()));
            assertThat(sums.goods().values())
                    .allSatisfy(each -> assertThat(each.allocated() - each.released() - each.shipped())
                            .isEqualTo(each.reserved()));
        }
    }

    @Test
    void aSecondChargeDiffersByItsAmount() {
        var sum = euros(TotalsDelta.of(
                ObservedOrderFixture.of(SagaFixture.shipped("ada").charge())));

        assertThat(sum.charged()).isEqualByComparingTo("399.60");
        assertThat(sum.owed()).isEqualByComparingTo("199.80");
    }

    @Test
    void whatAnOrderAddsIsTakenAwayByTheSame() {
        var sums = TotalsDelta.of(ObservedOrderFixture.of(SagaFixture.notServed("ada")));

        assertThat(sums.minus(sums).net()).isEqualTo(TotalsDelta.NONE);
        assertThat(euros(sums.plus(sums)).charged())
                .isEqualByComparingTo(SagaFixture.DUE.amount().multiply(BigDecimal.TWO));
    }

    private static MoneyTotals euros(TotalsDelta sums) {
        return requireNonNull(sums.money().get("EUR"));
    }
}
