package dev.fulfilment.local.cli;

import dev.fulfilment.local.ServiceDefinition;
import dev.fulfilment.local.ServiceProcess;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows the sagas as they move: one line a step, one colour a service. */
final class SagaView {

    private static final List<String> COLOURS = List.of("\u001b[36m", "\u001b[33m", "\u001b[35m", "\u001b[32m");
    private static final String PLAIN = "\u001b[0m";

    private final Screen screen;
    private final Map<String, LogTail> tails = new LinkedHashMap<>();

    SagaView(List<ServiceProcess> services, Screen screen) {
        this.screen = screen;
        services.forEach(service ->
                tails.put(service.name(), new LogTail(service.process().log().path())));
    }

    /** Shows what was written since the last call. */
    void showNewSteps() {
        tails.entrySet().stream()
                .flatMap(tail -> steps(tail.getKey(), tail.getValue()))
                .sorted(Comparator.comparing(SagaLine::time))
                .forEach(step -> screen.say(text(step)));
    }

    private static Stream<SagaLine> steps(String service, LogTail tail) {
        return tail.newLines().stream().flatMap(line -> SagaLine.read(service, line).stream());
    }

    private String text(SagaLine line) {
        String name = "%-9s".formatted(ServiceDefinition.shortName(line.service()));
        return line.time() + " " + coloured(name, line.service()) + " " + line.step();
    }

    private String coloured(String text, String service) {
        if (!screen.colours()) {
            return text;
        }
        int place = List.copyOf(tails.keySet()).indexOf(service);
        return COLOURS.get(place % COLOURS.size()) + text + PLAIN;
    }
}
