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
    void addsUpAfterEveryStepOfAnyPath(SagaFixture saga) {
        for (var count = 0; count <= saga.events().size(); count++) {
            var totals =
                    TotalsDelta.of(ObservedOrderFixture.of(saga, saga.events().subList(0, count)));

            assertThat(totals.money().values())
                    .allSatisfy(each ->
                            assertThat(each.charged().subtract(each.refunded())).isEqualByComparingTo(each.owed()));
            assertThat(totals.goods().values())
                    .allSatisfy(each -> assertThat(each.allocated() - each.released() - each.shipped())
                            .isEqualTo(each.reserved()));
        }
    }

    @Test
    void aSecondChargeDiffersByItsAmount() {
        var total = euros(TotalsDelta.of(
                ObservedOrderFixture.of(SagaFixture.shipped("ada").charge())));

        assertThat(total.charged()).isEqualByComparingTo("399.60");
        assertThat(total.owed()).isEqualByComparingTo("199.80");
    }

    @Test
    void whatAnOrderAddsIsTakenAwayByTheSame() {
        var totals = TotalsDelta.of(ObservedOrderFixture.of(SagaFixture.notServed("ada")));

        assertThat(totals.minus(totals).withoutZeros()).isEqualTo(TotalsDelta.NONE);
        assertThat(euros(totals.plus(totals)).charged())
                .isEqualByComparingTo(SagaFixture.DUE.amount().multiply(BigDecimal.TWO));
    }

    private static MoneyTotals euros(TotalsDelta totals) {
        return requireNonNull(totals.money().get("EUR"));
    }
}
