package dev.fulfilment.monitor.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.Known;
import dev.fulfilment.monitor.Story;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContributionTest {

    static Stream<Story> everyPath() {
        return AuditorTest.everyPath();
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void addsUpAfterEveryStepOfAnyPath(Story story) {
        for (var told = 0; told <= story.events().size(); told++) {
            var sums = Contribution.of(Known.of(story, story.events().subList(0, told)));

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
        var sum = euros(Contribution.of(Known.of(Story.shipped("ada").charge())));

        assertThat(sum.charged()).isEqualByComparingTo("399.60");
        assertThat(sum.owed()).isEqualByComparingTo("199.80");
    }

    @Test
    void whatAnOrderAddsIsTakenAwayByTheSame() {
        var sums = Contribution.of(Known.of(Story.notServed("ada")));

        assertThat(sums.minus(sums).net()).isEqualTo(Contribution.NONE);
        assertThat(euros(sums.plus(sums)).charged())
                .isEqualByComparingTo(Story.DUE.amount().multiply(BigDecimal.TWO));
    }

    private static MoneyMoved euros(Contribution sums) {
        return requireNonNull(sums.money().get("EUR"));
    }
}
