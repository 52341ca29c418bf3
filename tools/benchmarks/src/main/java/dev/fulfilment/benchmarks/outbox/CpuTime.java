package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.benchmarks.CpuSeconds;

/** CPU seconds of the contender, PostgreSQL and Kafka. */
record CpuTime(double contender, double postgres, double kafka) {

    static CpuTime of(ProcessHandle contender, ProcessHandle postgres, ProcessHandle kafka) {
        return new CpuTime(CpuSeconds.of(contender), CpuSeconds.ofFamily(postgres), CpuSeconds.of(kafka));
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(contender - earlier.contender, postgres - earlier.postgres, kafka - earlier.kafka);
    }
}
