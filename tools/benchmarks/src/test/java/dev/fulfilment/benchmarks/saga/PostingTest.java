package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostingTest {

    @Test
    void knowsTheOrderThatWasAccepted() {
        var id = UUID.randomUUID();
        var posting = Posting.of(1, 2, Kind.GOOD, new Answer(202, "/orders/" + id, false, "{}"));
        assertThat(posting).isEqualTo(new Posting(1, 2, Kind.GOOD, id, null));
    }

    @Test
    void showsWhyAnOrderWasNotShipped() {
        var posting = Posting.of(1, 2, Kind.GOOD, new Answer(503, null, true, "1f\r\nlater\r\n"));
        assertThat(posting).isEqualTo(new Posting(1, 2, Kind.GOOD, null, "503 1f later "));
    }
}
