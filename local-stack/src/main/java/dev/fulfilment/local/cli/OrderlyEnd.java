package dev.fulfilment.local.cli;

import dev.fulfilment.local.Stack;
import dev.fulfilment.local.process.ChildProcess;
import dev.fulfilment.local.process.Trees;
import java.time.Duration;

/** However the supervisor ends, short of SIGKILL: services first, what they stand on last. */
final class OrderlyEnd extends Thread {

    private final Installation installation;
    private final Stack stack;
    private final Screen screen;
    private volatile boolean underWay;

    OrderlyEnd(Installation installation, Stack stack, Screen screen) {
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
        Trees.delete(installation.readyFile());
        installation.supervisorFile().delete();
        screen.say("stopped in " + Screen.seconds(Duration.ofNanos(System.nanoTime() - begin)) + "; the data stays in "
                + installation.directory());
    }

    private String whyItTakesLonger() {
        return stack.archivesClassesAtEnd() ? "; this first time they note their classes, for faster starts" : "";
    }

    boolean underWay() {
        return underWay;
    }
}
