package dev.fulfilment.system;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Positions of all consumer groups of the suite: reactions, projections and the monitor. */
final class ConsumerGroups implements AutoCloseable {

    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", Suite.stack().platform().bootstrapServers()));

    /**
     * Partition that a group has not consumed to the end.
     *
     * @param next position of the next record, such as "orders-2@41"
     */
    record Lag(String group, String next, long records) {}

    List<Lag> lags() {
        try {
            return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> !group.equals("published-events"))
                    .flatMap(this::lags)
                    .toList();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<Lag> lags(String group) {
        try {
            var members = requireNonNull(admin.describeConsumerGroups(List.of(group))
                            .all()
                            .get()
                            .get(group))
                    .members();
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(members.stream()
                            .flatMap(member -> member.assignment().topicPartitions().stream())
                            .collect(toMap(partition -> partition, _ -> OffsetSpec.latest())))
                    .all()
                    .get();
            return ends.entrySet().stream()
                    .map(end -> lag(
                            group,
                            end.getKey(),
                            offset(committed.get(end.getKey())),
                            end.getValue().offset()))
                    .filter(lag -> lag.records() > 0);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Lag lag(String group, TopicPartition partition, long offset, long end) {
        return new Lag(group, partition + "@" + offset, end - offset);
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
