package dev.fulfilment.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What has to be true of the events that the services handle. A view is not meant, for it keeps no inbox; nor is a compacted
 * topic, which keeps its events for longer than an inbox does.
 */
final class EffectRules {

    private EffectRules() {}

    static Stream<String> repeated(World world) {
        return handled(world).entrySet().stream()
                .filter(line -> line.getValue().stream().distinct().count()
                        < line.getValue().size())
                .map(line -> "%s handled a repeat: %s".formatted(line.getKey(), line.getValue()));
    }

    /** Ids are given in the order of the commits, so within a key they rise. */
    static Stream<String> disordered(World world) {
        return handled(world).entrySet().stream()
                .filter(line -> !isRising(
                        line.getValue().stream().map(Message::id).distinct().toList()))
                .map(line -> "%s handled them in this order: %s".formatted(line.getKey(), line.getValue()));
    }

    private static boolean isRising(List<Long> ids) {
        return ids.stream().sorted().toList().equals(ids);
    }

    /** What each service handled of each line. */
    private static Map<Reading, List<Message>> handled(World world) {
        return world.witness().steps().stream()
                .filter(step -> !step.service().equals(world.view().name()))
                .flatMap(step -> step.heard().map(message -> new Handled(step.service(), message)).stream())
                .filter(handled -> !handled.message().topic().compacted())
                .collect(groupingBy(Handled::reading, LinkedHashMap::new, mapping(Handled::message, toList())));
    }

    private record Handled(String service, Message message) {

        Reading reading() {
            return new Reading(service, message.topic().name(), message.key());
        }
    }

    private record Reading(String service, String topic, String key) {}
}
