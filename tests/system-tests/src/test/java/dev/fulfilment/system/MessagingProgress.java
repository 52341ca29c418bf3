package dev.fulfilment.system;

/**
 * Progress of a service's events, measured from outside.
 *
 * @param appended events that the service has committed
 * @param waiting events of these that are still in the outbox
 * @param published records of its topic in Kafka
 * @param handled events that have taken effect in the service
 * @param consumed records below its committed offsets
 */
record MessagingProgress(long appended, long waiting, long published, long handled, long consumed) {

    static MessagingProgress of(String service, String topic, ServiceDatabases databases, BrokerClient broker) {
        return new MessagingProgress(
                databases.queryForLong(service, "select coalesce(sum(last_sequence), 0) from messaging.publication"),
                databases.queryForLong(service, "select count(*) from messaging.outbox"),
                broker.endOffset(topic),
                databases.queryForLong(service, "select count(*) from messaging.inbox"),
                broker.committedOffset(service));
    }

    long removed() {
        return appended - waiting;
    }

    MessagingProgress since(MessagingProgress before) {
        return new MessagingProgress(
                appended - before.appended,
                waiting - before.waiting,
                published - before.published,
                handled - before.handled,
                consumed - before.consumed);
    }
}
