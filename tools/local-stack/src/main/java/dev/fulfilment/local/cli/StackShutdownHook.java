package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.process.Directories;
import java.time.Duration;

/** Stops the stack when the supervisor ends, except by SIGKILL: services first, their dependencies last. */
final class StackShutdownHook extends Thread {

    private final Installation installation;
    private final Stack stack;
    private final Console console;
    private volatile boolean hasBegun;

    StackShutdownHook(Installation installation, Stack stack, Console console) {
        this.installation = installation;
        this.stack = stack;
        this.console = console;
    }

    @Override
    public void run() {
        hasBegun = true;
        long begin = System.nanoTime();
        console.say("stopping services, Zipkin, Kafka, PostgreSQL" + whyItTakesLonger());
        ChildProcess.noMoreStarts();
        stack.close();
        Directories.delete(installation.readyFile());
        console.say("stopped in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begin))
                + "; the data stays in " + installation.directory());
    }

    private String whyItTakesLonger() {
        return stack.archivesClassesAtEnd() ? "; this first time they write class archives for faster starts" : "";
    }

    boolean hasBegun() {
        return hasBegun;
    }
}
