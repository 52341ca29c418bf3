package dev.fulfilment.platform.server;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's configuration: one node, so every internal topic has one replica. */
public record KafkaSettings(Path data, int port, int controllerPort) {

    private static final String ONE_NODE = """
            auto.create.topics.enable=false
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=4
            group.initial.rebalance.delay.ms=0
            # The new group protocol would otherwise keep a killed member for 45 s.
            group.consumer.min.session.timeout.ms=6000
            # A killed broker can return only after its previous session has expired.
            broker.session.timeout.ms=4000
            broker.heartbeat.interval.ms=500
            num.network.threads=2
            num.io.threads=4
            # The default takes 128 MB of heap for compaction.
            log.cleaner.threads=1
            log.cleaner.dedupe.buffer.size=4194304
            """;

    /** Returns the settings that apply to the process and the container alike. */
    public static Map<String, String> oneNode() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(ONE_NODE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(toMap(name -> name, properties::getProperty));
    }

    Path writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, ofThisProcess() + ONE_NODE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ofThisProcess() {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                log.dirs=%3$s
                """.formatted(port, controllerPort, data.toAbsolutePath());
    }
}
