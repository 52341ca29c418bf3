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

/** A child process that can be restarted after a stop or a kill, and is found again after its parent was killed. */
public final class ChildProcess {

    /** Limit of a start: a machine with a tenth of its processors needs minutes. */
    public static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private static final Duration PROBE_EVERY = Duration.ofMillis(50);
    private static final int REPORTED_LINES = 20;

    private static volatile boolean jvmIsEnding;

    private final String name;
    private final LogFile log;
    private final PidFile pidFile;
    private final Signal stopSignal;
    private volatile @Nullable Process process;
    private volatile long logBegin;

    /** Defines a child process; its log and pid file are under the directory. */
    public ChildProcess(String name, Path directory, Signal stopSignal) {
        this.name = name;
        this.log = new LogFile(directory.resolve("logs").resolve(name + ".log"));
        this.pidFile = new PidFile(directory.resolve("run").resolve(name + ".pid"));
        this.stopSignal = stopSignal;
    }

    /** Refuses further starts. Called before this JVM stops its children, so that none is started concurrently. */
    public static void noMoreStarts() {
        jvmIsEnding = true;
    }

    /** Starts the command, after stopping an orphan of an earlier parent. */
    public synchronized void start(List<String> command, Map<String, String> environment) {
        stopLeftover();
        if (jvmIsEnding) {
            throw new IllegalStateException(name + " cannot be started during shutdown");
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

    /** Waits until the child is ready; fails at once if it ends before. */
    public void awaitReady(Duration timeout, BooleanSupplier ready) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new StartFailure(name + " ended while starting", log, lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(name + " was not ready within " + timeout.toSeconds() + " s", log, lastLines());
            }
            pause(PROBE_EVERY);
        }
    }

    /** Sends the stop signal, and SIGKILL after the grace period. Does nothing if the child is not running. */
    public synchronized void stop(Duration grace) {
        handle().ifPresent(running -> ProcessTermination.stop(running, stopSignal, grace));
        forget();
    }

    /** Sends SIGKILL, to simulate a crash. */
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

    /** Returns the running process, if this object started it. */
    public Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    public String name() {
        return name;
    }

    public LogFile log() {
        return log;
    }

    /** Returns the last lines that this run logged. */
    public List<String> lastLines() {
        return log.lastLines(logBegin, REPORTED_LINES);
    }

    /** Returns the last log line of this run that names a failure. */
    public String failureLine() {
        return FailureLine.in(lastLines());
    }

    /** Returns true if it was started and not stopped or killed since; it may have exited. */
    public boolean wasStarted() {
        return process != null;
    }

    private void forget() {
        process = null;
        pidFile.delete();
    }

    /** Waits before a retry. */
    public void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was starting", e);
        }
    }
}
