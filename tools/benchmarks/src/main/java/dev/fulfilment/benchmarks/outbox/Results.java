package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.benchmarks.Machine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All measurements. */
record Results(Instant began, Machine machine, String versions, Settings settings, List<Measurement> measurements) {

    Results {
        measurements = List.copyOf(measurements);
    }

    /** Returns the spread over all repetitions; empty if it was not measured. */
    Optional<Spread> spread(Contender contender, Load load, Figure figure) {
        var values = new ArrayList<Double>();
        for (var each : measurements) {
            var value = each.figures().get(figure);
            if (each.contender() == contender && each.load() == load && value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
    }

    boolean any(Contender contender, Load load, Figure flag) {
        return spread(contender, load, flag).filter(spread -> spread.most() > 0).isPresent();
    }

    List<Measurement> of(Contender contender, Load load) {
        return measurements.stream()
                .filter(each -> each.contender() == contender && each.load() == load)
                .toList();
    }

    String failures(Contender contender, Load load) {
        return of(contender, load).stream()
                .map(Measurement::failure)
                .filter(failure -> failure != null)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    String toJson() {
        var root = new LinkedHashMap<String, Object>();
        root.put("began", began.toString());
        root.put("machine", machine);
        root.put("versions", versions);
        root.put("settings", settings);
        root.put("jvm", ContenderProcess.JVM);
        root.put("measurements", measurements.stream().map(Results::asMap).toList());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    private static Map<String, Object> asMap(Measurement measurement) {
        var map = new LinkedHashMap<String, Object>();
        map.put("contender", measurement.contender().id());
        map.put("load", measurement.load().id());
        map.put("repetition", measurement.repetition());
        if (measurement.failure() != null) {
            map.put("failure", measurement.failure());
        }
        measurement
                .figures()
                .forEach((figure, value) -> map.put(figure.name().toLowerCase(java.util.Locale.ROOT), value));
        return map;
    }
}
