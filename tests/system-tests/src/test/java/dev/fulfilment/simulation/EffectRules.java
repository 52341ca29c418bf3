package dev.fulfilment.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Invariants of event handling: once, and in order. Views are excluded because they have no inbox, compacted topics because
 * they keep events for longer than the inbox.
 */
final class EffectRules {

    private EffectRules() {}

    static Stream<String> repeated(World world) {
        return handled(world).entrySet().stream()
                .filter(stream -> stream.getValue().stream().distinct().count()
                        < stream.getValue().size())
                .map(stream -> "%s handled a duplicate: %s".formatted(stream.getKey(), stream.getValue()));
    }

    /** Ids are assigned in commit order, so they increase within a key. */
    static Stream<String> outOfOrder(World world) {
        return handled(world).entrySet().stream()
                .filter(stream -> !isRising(
                        stream.getValue().stream().map(Message::id).distinct().toList()))
                .map(stream -> "%s handled them in this order: %s".formatted(stream.getKey(), stream.getValue()));
    }

    private static boolean isRising(List<Long> ids) {
        return ids.stream().sorted().toList().equals(ids);
    }

    /** Groups the handled events by service and stream. */
    private static Map<StreamOfService, List<Message>> handled(World world) {
        return world.recorder().steps().stream()
                .filter(step -> !step.service().equals(world.view().name()))
                .flatMap(step -> step.trigger().map(message -> new Handled(step.service(), message)).stream())
                .filter(handled -> !handled.message().topic().compacted())
                .collect(groupingBy(Handled::reading, LinkedHashMap::new, mapping(Handled::message, toList())));
    }

    private record Handled(String service, Message message) {

        StreamOfService reading() {
            return new StreamOfService(service, message.topic().name(), message.key());
        }
    }

    private record StreamOfService(String service, String topic, String key) {}
}
