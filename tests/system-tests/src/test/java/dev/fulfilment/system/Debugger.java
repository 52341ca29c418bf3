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
 * Suspends the JVM of a service at a location in its code, so that a test can inspect and kill it there. The production code
 * needs no hook for the test.
 */
final class Debugger implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final VirtualMachine vm;

    private Debugger(VirtualMachine vm) {
        this.vm = vm;
    }

    /** Returns the JVM option that listens for a debugger on that port without waiting for it. */
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

    /** Sets a breakpoint that suspends all threads as soon as one reaches it. */
    void stopAt(CodeLocation location) {
        var methods = methods(location);
        var requests = vm.eventRequestManager();
        if (location.atExit()) {
            var exits = requests.createMethodExitRequest();
            exits.addClassFilter(location.type());
            exits.enable();
        } else {
            methods.forEach(method ->
                    requests.createBreakpointRequest(method.location()).enable());
        }
    }

    /** Fails if the method does not exist, since a crash point would then silently test nothing. */
    private List<Method> methods(CodeLocation location) {
        var types = vm.classesByName(location.type());
        assertThat(types).as("classes in use called " + location.type()).isNotEmpty();
        var methods = types.stream()
                .flatMap(type -> type.methodsByName(location.method()).stream())
                .filter(method -> !method.isAbstract())
                .toList();
        assertThat(methods)
                .as("methods that are %s.%s", location.type(), location.method())
                .isNotEmpty();
        return methods;
    }

    /** Waits until all threads are suspended. */
    void awaitStopAt(CodeLocation location) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var events = vm.eventQueue().remove(PATIENCE.toMillis());
            if (events == null) {
                break;
            }
            if (events.stream().anyMatch(event -> isAt(location, event))) {
                return;
            }
            events.resume();
        }
        fail("no thread reached %s within %s", location, PATIENCE);
    }

    private static boolean isAt(CodeLocation location, Event event) {
        return event instanceof BreakpointEvent
                || event instanceof MethodExitEvent exit && exit.method().name().equals(location.method());
    }

    /** Resumes all threads. */
    void resume() {
        vm.eventRequestManager().deleteAllBreakpoints();
        vm.resume();
    }

    /** Detaches from the JVM, if it is still running. */
    @Override
    public void close() {
        try {
            vm.dispose();
        } catch (VMDisconnectedException killed) {
            // Expected: the test has killed the JVM.
        }
    }
}
