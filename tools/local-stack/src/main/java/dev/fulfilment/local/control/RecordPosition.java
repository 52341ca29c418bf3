package dev.fulfilment.local.control;

/** Position of a record on a topic. */
record RecordPosition(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
