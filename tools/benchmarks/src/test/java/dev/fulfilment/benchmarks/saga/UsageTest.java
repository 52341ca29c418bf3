package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void isWhatWasAddedMeanwhile() {
        var earlier = new Usage(Map.of("a", new ProcessUsage(1, 100L, 70L)), 10, 1000, 50, 2);
        var later = new Usage(Map.of("a", new ProcessUsage(1.5, 300L, 80L)), 15, 1700, 90, 5);
        assertThat(later.since(earlier))
                .isEqualTo(new Usage(Map.of("a", new ProcessUsage(0.5, 200L, 80L)), 5, 700, 40, 3));
    }

    @Test
    void bytesAreUnknownWhereTheKernelDoesNotTellThem() {
        assertThat(new ProcessUsage(2, 5L, null).since(new ProcessUsage(1, null, 7L)))
                .isEqualTo(new ProcessUsage(1, null, null));
    }

    @Test
    void readsWhatTheKernelTells() {
        var io = "wchar: 7\nread_bytes: 1\nwrite_bytes: 4096\ncancelled_write_bytes: 2\n";
        assertThat(ProcessUsage.value(io, "write_bytes: ")).isEqualTo(4096);
        assertThat(ProcessUsage.value(io, "wchar: ")).isEqualTo(7);
        assertThat(ProcessUsage.value("Rss:  900 kB\nPss:                  42 kB\n", "Pss:"))
                .isEqualTo(42);
        assertThat(Usage.machineBusy("cpu  100 20 30 4000 500 6 7 8 9 0")).isEqualTo(1.63);
    }
}
