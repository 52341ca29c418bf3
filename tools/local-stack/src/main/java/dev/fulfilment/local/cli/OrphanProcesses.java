package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.PidFile;
import dev.fulfilment.platform.process.ProcessTermination;
import dev.fulfilment.platform.process.Signal;
import java.time.Duration;
import java.util.List;

/** The processes that a killed supervisor left running. */
final class OrphanProcesses {

    /** Those that all others stand on, last. */
    private static final List<String> SERVERS = List.of("zipkin", "kafka", "postgres");

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Installation installation;

    OrphanProcesses(Installation installation) {
        this.installation = installation;
    }

    /** Stops them in order; says how many there were. */
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
