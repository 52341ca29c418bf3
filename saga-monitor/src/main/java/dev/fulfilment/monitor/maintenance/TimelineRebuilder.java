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

/** Forgets everything and reads the topics from their beginning. */
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
     * Rewinds first and forgets then: should this end between the two, what is read again is known, and has no effect.
     *
     * @throws BrokerUnavailableException where Kafka does not answer, or another instance reads too
     */
    synchronized void rebuild() throws BrokerUnavailableException {
        topics.stop();
        try {
            groups.rewind(group);
            jdbc.execute("truncate event, saga, difference, money, goods, product, stray, beginning");
            watermark.forget();
            LOG.info("All was forgotten; the topics are read from their beginning");
        } finally {
            topics.start();
        }
    }
}
