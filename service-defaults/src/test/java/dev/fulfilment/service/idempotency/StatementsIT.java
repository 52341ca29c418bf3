package dev.fulfilment.service.idempotency;

import static dev.fulfilment.service.idempotency.Counting.BY_ONE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a key costs. */
@CounterTest
@Import(StatementCounter.class)
class StatementsIT {

    private final Counting counting;
    private final StatementCounter statements;
    private final String path = "/counters/" + Counting.counter() + "/increments";

    @Autowired
    StatementsIT(Counting counting, StatementCounter statements) {
        this.counting = counting;
        this.statements = statements;
    }

    @Test
    void withoutAKeyThereIsNoneButTheHandlers() {
        assertThat(statements.during(() -> counting.post(path, BY_ONE))).isEqualTo(1);
    }

    @Test
    void withAKeyThereAreTwoMore() {
        assertThat(statements.during(() -> counting.post(path, BY_ONE, "k-1"))).isEqualTo(3);
    }

    @Test
    void aRepeatIsOne() {
        counting.post(path, BY_ONE, "k-1");

        assertThat(statements.during(() -> counting.post(path, BY_ONE, "k-1"))).isEqualTo(1);
    }
}
