package dev.fulfilment.local.cli;

import dev.fulfilment.local.control.ControlServer;
import dev.fulfilment.local.control.ServiceSwitch;
import dev.fulfilment.local.stack.ServiceDefinition;
import dev.fulfilment.local.stack.Stack;
import java.util.LinkedHashMap;

/** Switches a service of this supervisor's stack, as {@code ./fulfil} does, one request at a time. */
final class SupervisedService implements ServiceSwitch {

    private final Installation installation;
    private final String name;

    SupervisedService(Installation installation, String name) {
        this.installation = installation;
        this.name = name;
    }

    /** Starts the control server and passes its address to the monitor, which cannot stop itself: it could not restart. */
    static ControlServer controls(Installation installation, Stack stack, Console console) {
        var services = new LinkedHashMap<String, ServiceSwitch>();
        stack.services().stream()
                .filter(service -> !service.name().equals(ServiceDefinition.MONITOR))
                .forEach(service -> services.put(service.name(), new SupervisedService(installation, service.name())));
        var controls = new ControlServer(
                stack.ports().control(), services, stack.platform().bootstrapServers(), console::complain);
        stack.service(ServiceDefinition.MONITOR)
                .with("MONITOR_CONTROLS_ADDRESS", controls.url())
                .with("MONITOR_CONTROLS_SECRET", controls.secret());
        return controls;
    }

    @Override
    public boolean isRunning() {
        return installation.pidFile(name).running().isPresent();
    }

    @Override
    public synchronized void stop() {
        new ServiceCommand(installation, Console.silent(), name).stop();
    }

    @Override
    public synchronized void start() {
        new ServiceCommand(installation, Console.silent(), name).start();
    }
}
