package dev.fulfilment.monitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.MonitorTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

@MonitorTest
class TopicStartIT {

    @Autowired
    TopicStartRepository topicStarts;

    @Autowired
    TopicStartRecorder recorder;

    @Autowired
    KafkaConnectionDetails kafka;

    @Autowired
    JdbcTemplate jdbc;

    private final TopicPartition partition = new TopicPartition("old-" + UUID.randomUUID(), 0);
    private final Instant hourAgo = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);

    @AfterEach
    void forget() {
        jdbc.update("delete from beginning where topic = ?", partition.topic());
    }

    @Test
    void ofWhatATopicNoLongerHasNothingIsKnown() throws Exception {
        try (var admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1)))
                    .all()
                    .get();
            send(hourAgo.minusSeconds(2), hourAgo.minusSeconds(1), hourAgo);
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(2)))
                    .all()
                    .get();
        }

        assign();

        assertThat(topicStarts.knownFrom()).isEqualTo(hourAgo);
    }

    @Test
    void ofATopicThatIsThereFromItsFirstRecordAllIsKnown() throws Exception {
        var before = topicStarts.knownFrom();
        try (var admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1)))
                    .all()
                    .get();
            send(hourAgo);
        }

        assign();

        assertThat(topicStarts.knownFrom()).isEqualTo(before);
    }

    private void assign() {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            recorder.onPartitionsAssigned(consumer, List.of(partition));
            // The second assignment does not change the recorded start.
            recorder.onPartitionsAssigned(consumer, List.of(partition));
        }
    }

    private void send(Instant... times) throws Exception {
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var time : times) {
                producer.send(new ProducerRecord<>(partition.topic(), 0, time.toEpochMilli(), null, new byte[1]))
                        .get();
            }
        }
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", kafka.getBootstrapServers());
    }
}
