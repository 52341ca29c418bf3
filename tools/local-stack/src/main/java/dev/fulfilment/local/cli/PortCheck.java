package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.StackPorts;
import dev.fulfilment.platform.process.Port;
import java.util.HashMap;
import java.util.List;

/** Says before anything starts which port is taken, in one line. */
final class PortCheck {

    private PortCheck() {}

    static void check(StackPorts ports) {
        distinct(ports.uses());
        for (StackPorts.Use use : ports.uses()) {
            if (!new Port(use.port()).isFree()) {
                throw new IllegalStateException("port %d is taken, and %s needs it: free it, or set %s to another"
                        .formatted(use.port(), use.what(), use.variable()));
            }
        }
    }

    private static void distinct(List<StackPorts.Use> uses) {
        var seen = new HashMap<Integer, StackPorts.Use>();
        for (StackPorts.Use use : uses) {
            StackPorts.Use other = seen.put(use.port(), use);
            if (other != null) {
                throw new IllegalStateException("port %d is meant for both %s and %s: set %s or %s to another"
                        .formatted(use.port(), other.what(), use.what(), other.variable(), use.variable()));
            }
        }
    }
}
