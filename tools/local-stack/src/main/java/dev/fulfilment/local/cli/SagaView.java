package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.ServiceProcess;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows the sagas live: one line per step, one colour per service. */
final class SagaView {

    private final Console console;
    private final FailureReport failures;
    private final Labels labels;
    private final Map<String, LogTail> tails = new LinkedHashMap<>();

    SagaView(List<ServiceProcess> services, Console console) {
        this.console = console;
        this.failures = new FailureReport(console::complain);
        this.labels = new Labels(services.stream().map(ServiceProcess::name).toList(), console);
        services.forEach(service ->
                tails.put(service.name(), new LogTail(service.process().log().path())));
    }

    /** Shows the steps logged since the last call. A log that cannot be read does not end the supervision of the stack. */
    void showNewSteps() {
        try {
            show();
            failures.succeeded();
        } catch (UncheckedIOException e) {
            failures.failed("the sagas cannot be shown: " + e.getMessage());
        }
    }

    private void show() {
        tails.entrySet().stream()
                .flatMap(tail -> steps(tail.getKey(), tail.getValue()))
                .sorted(Comparator.comparing(SagaLine::time))
                .forEach(step -> console.say(text(step)));
    }

    private static Stream<SagaLine> steps(String service, LogTail tail) {
        return tail.newLines().stream().flatMap(line -> SagaLine.read(service, line).stream());
    }

    private String text(SagaLine line) {
        return line.time() + " " + labels.of(line.service()) + " " + line.step();
    }
}
