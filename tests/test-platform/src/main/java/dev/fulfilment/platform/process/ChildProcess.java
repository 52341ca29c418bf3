package dev.fulfilment.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One child: it can be started again after it was stopped or killed, and found again after its parent was. */
public final class ChildProcess {

    private static final Duration PROBE_EVERY = Duration.ofMillis(50);
    private static final int TOLD_LINES = 20;

    private static volatile boolean jvmIsEnding;

    private final String name;
    private final LogFile log;
    private final PidFile pidFile;
    private final Signal stopSignal;
    private volatile @Nullable Process process;
    private volatile long logBegin;

    /** A child by this name; its log and its pid file are kept in the given directory. */
    public ChildProcess(String name, Path directory, Signal stopSignal) {
        this.name = name;
        this.log = new LogFile(directory.resolve("logs").resolve(name + ".log"));
        this.pidFile = new PidFile(directory.resolve("run").resolve(name + ".pid"));
        this.stopSignal = stopSignal;
    }

    /** Called before this JVM stops its children: none may be born behind its back. */
    public static void noMoreStarts() {
        jvmIsEnding = true;
    }

    /** Starts the command; a leftover of an earlier parent is stopped first. */
    public synchronized void start(List<String> command, Map<String, String> environment) {
        stopLeftover();
        if (jvmIsEnding) {
            throw new IllegalStateException(name + " is not started any more");
        }
        logBegin = log.begin();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        builder.environment().keySet().retainAll(CleanEnvironment.KEPT);
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            pidFile.write(started.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** Waits for the fact that makes the child usable; fails at once when the child ends before it. */
    public void awaitReady(Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new StartFailure(name + " ended while starting", log, lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(name + " was not ready within " + patience.toSeconds() + " s", log, lastLines());
            }
            pause(PROBE_EVERY);
        }
    }

    /** Asks the child to end, insists after the given time; nothing happens when it does not run. */
    public synchronized void stop(Duration grace) {
        handle().ifPresent(running -> ProcessTermination.stop(running, stopSignal, grace));
        forget();
    }

    /** SIGKILL, as a fault would do it. */
    public synchronized void kill() {
        handle().ifPresent(ProcessTermination::kill);
        forget();
    }

    /** Stops the process that an earlier parent left behind under this name. */
    public synchronized void stopLeftover() {
        pidFile.running().ifPresent(left -> ProcessTermination.stop(left, stopSignal, Duration.ofSeconds(20)));
        forget();
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** The running child, started by this object. */
    public Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    public String name() {
        return name;
    }

    public LogFile log() {
        return log;
    }

    /** The last lines that this run wrote. */
    public List<String> lastLines() {
        return log.lastLines(logBegin, TOLD_LINES);
    }

    /** The last line of this run that tells what went wrong. */
    public String complaint() {
        return FailureLine.in(lastLines());
    }

    /** Whether it was started and neither stopped nor killed since; it may have ended by itself. */
    public boolean wasStarted() {
        return process != null;
    }

    private void forget() {
        process = null;
        pidFile.delete();
    }

    /** Waits a little before another try. */
    public void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was starting", e);
        }
    }
}
