package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.StackPorts;
import dev.fulfilment.platform.process.Port;

/** Reports in one line, before anything starts, a port that is taken or assigned twice. */
final class PortCheck {

    private PortCheck() {}

    static void check(StackPorts ports) {
        ports.requireDistinct();
        for (StackPorts.Use use : ports.uses()) {
            if (!new Port(use.port()).isFree()) {
                throw new IllegalStateException("port %d is taken, and %s needs it: free it, or set %s to another"
                        .formatted(use.port(), use.user(), use.variable()));
            }
        }
    }
}
