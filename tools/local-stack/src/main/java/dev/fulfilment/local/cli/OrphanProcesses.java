package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.PidFile;
import dev.fulfilment.platform.process.ProcessTermination;
import dev.fulfilment.platform.process.Signal;
import java.time.Duration;
import java.util.List;

/** Processes that a killed supervisor left running. */
final class OrphanProcesses {

    /** In the order in which they are stopped: the services' dependencies last. */
    private static final List<String> SERVERS = List.of("zipkin", "kafka", "postgres");

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Installation installation;

    OrphanProcesses(Installation installation) {
        this.installation = installation;
    }

    /** Stops them in order and returns their number. */
    long stop() {
        long services = installation.ports().services().keySet().parallelStream()
                .filter(this::stopped)
                .count();
        return services + SERVERS.stream().filter(this::stopped).count();
    }

    private boolean stopped(String name) {
        PidFile file = installation.pidFile(name);
        Signal signal = name.equals("postgres") ? Signal.INT : Signal.TERM;
        boolean wasRunning = file.running()
                .map(process -> {
                    ProcessTermination.stop(process, signal, GRACE);
                    return true;
                })
                .orElse(false);
        file.delete();
        return wasRunning;
    }
}
