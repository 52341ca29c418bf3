package dev.fulfilment.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.MethodExitEvent;
import dev.fulfilment.platform.process.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * Holds a service's whole JVM still at a place in its code. So a test can look around and kill it there, and the code
 * under test needs to know of no test.
 */
final class Debugger implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final VirtualMachine vm;

    private Debugger(VirtualMachine vm) {
        this.vm = vm;
    }

    /** What makes a JVM listen for a debugger on that port, and run on without one. */
    static String agent(Port port) {
        return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port.number();
    }

    static Debugger attach(Port port) {
        var connector = connector();
        var arguments = connector.defaultArguments();
        requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
        requireNonNull(arguments.get("port")).setValue(Integer.toString(port.number()));
        try {
            return new Debugger(connector.attach(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AttachingConnector connector() {
        return Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
                .findAny()
                .orElseThrow();
    }

    /** From now on the first thread that comes there stops, and all others with it. */
    void stopAt(CodePlace place) {
        var methods = methods(place);
        var requests = vm.eventRequestManager();
        if (place.leaving()) {
            var exits = requests.createMethodExitRequest();
            exits.addClassFilter(place.type());
            exits.enable();
        } else {
            methods.forEach(method ->
                    requests.createBreakpointRequest(method.location()).enable());
        }
    }

    /** The place must be there, or a crash point could go away unseen. */
    private List<Method> methods(CodePlace place) {
        var types = vm.classesByName(place.type());
        assertThat(types).as("classes in use called " + place.type()).isNotEmpty();
        var methods = types.stream()
                .flatMap(type -> type.methodsByName(place.method()).stream())
                .filter(method -> !method.isAbstract())
                .toList();
        assertThat(methods)
                .as("methods that are %s.%s", place.type(), place.method())
                .isNotEmpty();
        return methods;
    }

    /** Returns when all threads stand still. */
    void awaitStopAt(CodePlace place) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var events = vm.eventQueue().remove(PATIENCE.toMillis());
            if (events == null) {
                break;
            }
            if (events.stream().anyMatch(event -> isAt(place, event))) {
                return;
            }
            events.resume();
        }
        fail("nothing came to %s within %s", place, PATIENCE);
    }

    private static boolean isAt(CodePlace place, Event event) {
        return event instanceof BreakpointEvent
                || event instanceof MethodExitEvent exit && exit.method().name().equals(place.method());
    }

    /** All threads go on from where they stand. */
    void resume() {
        vm.eventRequestManager().deleteAllBreakpoints();
        vm.resume();
    }

    /** Lets go of the JVM, if it still lives. */
    @Override
    public void close() {
        try {
            vm.dispose();
        } catch (VMDisconnectedException killed) {
            // As it was meant to be.
        }
    }
}
