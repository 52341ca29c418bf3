package dev.fulfilment.benchmarks.outbox;

import static dev.fulfilment.benchmarks.outbox.Load.BACKLOG;
import static dev.fulfilment.benchmarks.outbox.Load.LIVE16;
import static dev.fulfilment.benchmarks.outbox.Load.LIVE4;
import static dev.fulfilment.benchmarks.outbox.Load.MODEST;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The contenders, in the order of the tables. */
enum Contender {
    OURS("ours", "this suite's outbox", OurOutbox::started, Set.of(Load.values())),
    MODULITH("modulith", "Spring Modulith", ModulithOutbox::new, Set.of(Load.values())),
    NAMASTACK("namastack", "Namastack Outbox", NamastackOutbox::new, Set.of(Load.values())),
    GRUELBOX("gruelbox", "transaction-outbox", GruelboxOutbox::new, Set.of(Load.values())),
    DEBEZIUM("debezium", "Debezium embedded", DebeziumOutbox::new, Set.of(Load.values())),
    INSERT("insert", "limit: business row only", BusinessRowOnly::new, Set.of(LIVE4, LIVE16)),
    UNRELAYED("unrelayed", "limit: our outbox row, no relay", OurOutbox::unrelayed, Set.of(LIVE4, LIVE16)),
    PRODUCER("producer", "limit: bare KafkaProducer, no database", BareProducer::new, Set.of(BACKLOG, MODEST));

    private final String id;
    private final String label;
    private final Function<ContenderEnvironment, OutboxUnderTest> start;
    private final Set<Load> loads;

    Contender(String id, String label, Function<ContenderEnvironment, OutboxUnderTest> start, Set<Load> loads) {
        this.id = id;
        this.label = label;
        this.start = start;
        this.loads = loads;
    }

    static Contender of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no contender is called %s; there are %s"
                        .formatted(
                                id, Arrays.stream(values()).map(Contender::id).toList())));
    }

    /** Returns the complete outboxes, whose relays are compared; a limit leaves out a part. */
    static List<Contender> outboxes() {
        return List.of(OURS, MODULITH, NAMASTACK, GRUELBOX, DEBEZIUM);
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Returns true if it delivers its events to Kafka. */
    boolean delivers() {
        return this != INSERT && this != UNRELAYED;
    }

    boolean takes(Load load) {
        return loads.contains(load);
    }

    OutboxUnderTest start(ContenderEnvironment environment) {
        return start.apply(environment);
    }
}
