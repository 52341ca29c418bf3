package dev.fulfilment.local.cli;

import dev.fulfilment.local.demo.Demo;
import dev.fulfilment.platform.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Entry point of {@code ./fulfil}, after its script has built the stale modules. */
public final class Fulfil {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Installation installation = Installation.here();
    private final Console console = Console.standard();

    private Fulfil() {}

    public static void main(String[] arguments) {
        System.exit(new Fulfil().run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (StartFailure failure) {
            return failed(failure.oneLine());
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return failed(String.valueOf(refused.getMessage()));
        } catch (UncheckedIOException failure) {
            IOException cause = failure.getCause();
            return failed(cause == null ? String.valueOf(failure.getMessage()) : cause.toString());
        }
    }

    private int dispatch(List<String> arguments) {
        return switch (String.join(" ", arguments)) {
            case "up" -> new Up(installation, console).run();
            case "up --detach", "up -d" -> new DetachedUp(installation, console).run();
            case "down" -> new Down(installation, console).run();
            case "status" -> new Status(installation, console).run();
            case "clean" -> new Clean(installation, console).run();
            case "demo" -> demo();
            default ->
                arguments.indexOf("logs") == 0
                        ? new OrderLog(installation, console).run(arguments.subList(1, arguments.size()))
                        : dispatchToService(arguments);
        };
    }

    private int dispatchToService(List<String> arguments) {
        if (arguments.size() == 2) {
            var service = arguments.getLast();
            switch (arguments.getFirst()) {
                case "database" -> {
                    return new DatabaseCommand(installation, console, service).run();
                }
                case "stop" -> {
                    return new ServiceCommand(installation, console, service).stop();
                }
                case "start" -> {
                    return new ServiceCommand(installation, console, service).start();
                }
                default -> {}
            }
        }
        console.complain("fulfil: unknown: " + String.join(" ", arguments) + " (see ./fulfil help)");
        return MISUSED;
    }

    private int demo() {
        if (!installation.isReady()) {
            int up = new DetachedUp(installation, console).run();
            if (up != 0) {
                return up;
            }
            console.say("");
        }
        return new Demo(installation.ports(), console::say, console.colours()).run();
    }

    private int failed(String why) {
        console.complain("fulfil: " + why.lines().findFirst().orElse("failed"));
        return FAILED;
    }
}
