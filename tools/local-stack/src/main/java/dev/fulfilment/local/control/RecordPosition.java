package dev.fulfilment.local.control;

/** Where a record stands. */
record RecordPosition(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
