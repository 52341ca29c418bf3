package dev.fulfilment.service.idempotency;

import static dev.fulfilment.service.idempotency.Counting.BY_ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.spring.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Counts the statements that a key adds to a request. */
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
        assertThat(statements.inAllThreads(() -> counting.post(path, BY_ONE))).isEqualTo(1);
    }

    @Test
    void withAKeyThereAreTwoMore() {
        assertThat(statements.inAllThreads(() -> counting.post(path, BY_ONE, "k-1")))
                .isEqualTo(3);
    }

    @Test
    void aRepeatIsOne() {
        counting.post(path, BY_ONE, "k-1");

        assertThat(statements.inAllThreads(() -> counting.post(path, BY_ONE, "k-1")))
                .isEqualTo(1);
    }
}
