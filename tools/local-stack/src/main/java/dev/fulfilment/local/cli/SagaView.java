package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.ServiceProcess;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows the sagas as they move: one line a step, one colour a service. */
final class SagaView {

    private final Console screen;
    private final Labels labels;
    private final Map<String, LogTail> tails = new LinkedHashMap<>();

    SagaView(List<ServiceProcess> services, Console screen) {
        this.screen = screen;
        this.labels = new Labels(services.stream().map(ServiceProcess::name).toList(), screen);
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
        return line.time() + " " + labels.of(line.service()) + " " + line.step();
    }
}
