package dev.fulfilment.system;

/**
 * How far a service's events have come, seen from outside.
 *
 * @param appended events that it committed
 * @param waiting events of these that are in the outbox
 * @param published records that Kafka has of it
 * @param heard events that took effect in it
 * @param consumed records that it told Kafka it is done with
 */
record Progress(long appended, long waiting, long published, long heard, long consumed) {

    static Progress of(String service, String topic, Books books, Wire wire) {
        return new Progress(
                books.number(service, "select coalesce(sum(last_sequence), 0) from messaging.publication"),
                books.number(service, "select count(*) from messaging.outbox"),
                wire.published(topic),
                books.number(service, "select count(*) from messaging.inbox"),
                wire.consumed(service));
    }

    long removed() {
        return appended - waiting;
    }

    Progress since(Progress before) {
        return new Progress(
                appended - before.appended,
                waiting - before.waiting,
                published - before.published,
                heard - before.heard,
                consumed - before.consumed);
    }
}
