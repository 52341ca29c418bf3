package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.platform.process.ChildProcess;
import dev.fulfilment.platform.process.Directories;
import java.time.Duration;

/** However the supervisor ends, short of SIGKILL: services first, what they stand on last. */
final class StackShutdownHook extends Thread {

    private final Installation installation;
    private final Stack stack;
    private final Console screen;
    private volatile boolean underWay;

    StackShutdownHook(Installation installation, Stack stack, Console screen) {
        this.installation = installation;
        this.stack = stack;
        this.screen = screen;
    }

    @Override
    public void run() {
        underWay = true;
        long begin = System.nanoTime();
        screen.say("stopping services, Zipkin, Kafka, PostgreSQL" + whyItTakesLonger());
        ChildProcess.noMoreStarts();
        stack.close();
        Directories.delete(installation.readyFile());
        installation.supervisorFile().delete();
        screen.say("stopped in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begin)) + "; the data stays in "
                + installation.directory());
    }

    private String whyItTakesLonger() {
        return stack.archivesClassesAtEnd() ? "; this first time they note their classes, for faster starts" : "";
    }

    boolean underWay() {
        return underWay;
    }
}
