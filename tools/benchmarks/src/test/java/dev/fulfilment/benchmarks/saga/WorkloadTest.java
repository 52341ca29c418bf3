package dev.fulfilment.benchmarks.saga;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void oneInTenFailsAtEachStep() {
        var kinds =
                LongStream.range(0, 1000).mapToObj(Workload.MIX::kind).collect(groupingBy(kind -> kind, counting()));
        assertThat(kinds)
                .containsEntry(Kind.GOOD, 700L)
                .containsEntry(Kind.WITHOUT_FUNDS, 100L)
                .containsEntry(Kind.WITHOUT_STOCK, 100L)
                .containsEntry(Kind.UNSERVED, 100L);
    }

    @Test
    void aHotProductIsTheOnlyOne() {
        assertThat(LongStream.range(0, 100).mapToObj(number -> text(Workload.HOT, number)))
                .allMatch(request -> request.contains("\"productId\":\"" + TestData.HOT_PRODUCT + "\""));
    }

    @Test
    void anOrderIsTheSameInEveryRun() {
        assertThat(text(Workload.MIX, 7)).isEqualTo(text(Workload.MIX, 7)).contains("\"country\":\"AQ\"");
        assertThat(text(Workload.NORMAL, 7)).isNotEqualTo(text(Workload.NORMAL, 8));
    }

    @Test
    void saysHowLongItIs() {
        var request = text(Workload.NORMAL, 1);
        var body = request.substring(request.indexOf("\r\n\r\n") + 4);
        assertThat(request).contains("\r\nContent-Length: " + body.length() + "\r\n");
    }

    private static String text(Workload workload, long number) {
        return new String(workload.request(number), ISO_8859_1);
    }
}
