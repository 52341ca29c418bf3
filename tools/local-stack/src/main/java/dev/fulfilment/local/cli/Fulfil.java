package dev.fulfilment.local.cli;

import dev.fulfilment.local.demo.Demo;
import dev.fulfilment.platform.process.StartFailure;
import java.util.List;

/** The one command. Its script builds what is stale and then comes here. */
public final class Fulfil {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Installation installation = Installation.here();
    private final Console screen = Console.standard();

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
        }
    }

    private int dispatch(List<String> arguments) {
        return switch (String.join(" ", arguments)) {
            case "up" -> new Up(installation, screen).run();
            case "up --detach", "up -d" -> new DetachedUp(installation, screen).run();
            case "down" -> new Down(installation, screen).run();
            case "status" -> new Status(installation, screen).run();
            case "demo" -> demo();
            default ->
                arguments.indexOf("logs") == 0
                        ? new OrderLog(installation, screen).run(arguments.subList(1, arguments.size()))
                        : dispatchToService(arguments);
        };
    }

    private int dispatchToService(List<String> arguments) {
        if (arguments.size() == 2) {
            if (arguments.getFirst().equals("database")) {
                return new DatabaseCommand(installation, screen, arguments.getLast()).run();
            }
            var one = new ServiceCommand(installation, screen, arguments.getLast());
            switch (arguments.getFirst()) {
                case "stop" -> {
                    return one.stop();
                }
                case "start" -> {
                    return one.start();
                }
                default -> {}
            }
        }
        screen.complain("fulfil: unknown: " + String.join(" ", arguments) + " (see ./fulfil help)");
        return MISUSED;
    }

    private int demo() {
        if (!installation.isReady()) {
            int up = new DetachedUp(installation, screen).run();
            if (up != 0) {
                return up;
            }
            screen.say("");
        }
        return new Demo(installation.ports(), screen::say, screen.colours()).run();
    }

    private int failed(String why) {
        screen.complain("fulfil: " + why.lines().findFirst().orElse("failed"));
        return FAILED;
    }
}
