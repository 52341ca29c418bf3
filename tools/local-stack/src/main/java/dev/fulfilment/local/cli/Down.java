package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.ProcessTermination;
import dev.fulfilment.platform.process.Signal;
import java.time.Duration;

/** Stops the stack of this directory. */
final class Down {

    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Installation installation;
    private final Console console;

    Down(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run() {
        long begin = System.nanoTime();
        var users = new DirectoryUsers(installation);
        var supervisor = installation.supervisor();
        if (supervisor.isEmpty()) {
            users.requireKnown();
        }
        supervisor.ifPresent(running -> ProcessTermination.stop(running, Signal.TERM, GRACE));
        long left = new OrphanProcesses(installation).stop();
        installation.supervisorFile().delete();
        users.requireKnown();
        console.say(
                supervisor.isEmpty() && left == 0
                        ? "not running"
                        : "stopped in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begin))
                                + "; the data stays in " + installation.directory());
        return 0;
    }
}
