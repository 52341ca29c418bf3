package dev.fulfilment.monitor.maintenance;

import dev.fulfilment.monitor.kafka.BrokerUnavailableException;
import dev.fulfilment.monitor.kafka.ConsumerGroupAdmin;
import dev.fulfilment.monitor.kafka.Watermark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Deletes all data and reads the topics from their beginning. */
@Component
class TimelineRebuilder {

    private static final Logger LOG = LoggerFactory.getLogger(TimelineRebuilder.class);

    private final String group;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> topics;
    private final ConsumerGroupAdmin groups;
    private final Watermark watermark;
    private final JdbcTemplate jdbc;

    TimelineRebuilder(
            @Value("${spring.application.name}") String group,
            ConcurrentMessageListenerContainer<byte[], byte[]> topics,
            ConsumerGroupAdmin groups,
            Watermark watermark,
            JdbcTemplate jdbc) {
        this.group = group;
        this.topics = topics;
        this.groups = groups;
        this.watermark = watermark;
        this.jdbc = jdbc;
    }

    /**
     * Resets the offsets before it deletes the data. If it stops between the two, the records are redelivered without effect.
     *
     * @throws BrokerUnavailableException if Kafka does not answer, or another instance is a member of the group
     */
    synchronized void rebuild() throws BrokerUnavailableException {
        topics.stop();
        try {
            groups.rewind(group);
            jdbc.execute("truncate event, saga, difference, money, goods, product, stray, beginning");
            watermark.forget();
            LOG.info("Deleted all data; reading the topics from their beginning");
        } finally {
            topics.start();
        }
    }
}
