package dev.fulfilment.monitor.maintenance;

import dev.fulfilment.monitor.kafka.BrokerUnavailableException;
import dev.fulfilment.monitor.kafka.ConsumerGroupAdmin;
import dev.fulfilment.monitor.kafka.Watermark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes all data and reads the topics from their beginning. */
@Component
class TimelineRebuilder {

    private static final Logger LOG = LoggerFactory.getLogger(TimelineRebuilder.class);

    private final String group;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> topics;
    private final ConsumerGroupAdmin groups;
    private final Watermark watermark;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    TimelineRebuilder(
            @Value("${spring.application.name}") String group,
            ConcurrentMessageListenerContainer<byte[], byte[]> topics,
            ConsumerGroupAdmin groups,
            Watermark watermark,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.group = group;
        this.topics = topics;
        this.groups = groups;
        this.watermark = watermark;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Resets the offsets before it deletes the data. If it stops between the two, the records are redelivered without effect.
     *
     * @throws BrokerUnavailableException if Kafka does not answer, or another instance is a member of the group
     * @throws DataAccessException with a lock timeout if another transaction, for example a backup, reads the tables
     */
    synchronized void rebuild() throws BrokerUnavailableException {
        topics.stop();
        try {
            groups.rewind(group);
            deleteAll();
            watermark.forget();
            LOG.info("Deleted all data; reading the topics from their beginning");
        } finally {
            topics.start();
        }
    }

    /** Does not wait for a transaction that reads the tables: the consumer of another instance would wait behind it. */
    private void deleteAll() {
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("set local lock_timeout = '2s'");
            jdbc.execute("truncate event, saga, difference, money, goods, product, stray, beginning");
        });
    }
}
