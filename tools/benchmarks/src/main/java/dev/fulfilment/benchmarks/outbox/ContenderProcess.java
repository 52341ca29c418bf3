package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.platform.process.Java;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The harness's side of a contender's JVM: sends commands and receives answers. */
final class ContenderProcess implements AutoCloseable {

    /** JVM flags of all contenders. */
    static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

    private static final String ENDED = "ended";

    private final Process process;
    private final BufferedWriter commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Path log;

    ContenderProcess(ContenderEnvironment environment) throws IOException {
        this.log = environment.directory().resolve("contender.log");
        var command = new ArrayList<String>();
        command.add(Java.command());
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ContenderMain.class.getName()));
        command.addAll(environment.arguments());
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("answers").start(() -> read(process.inputReader(StandardCharsets.UTF_8)));
    }

    private void read(BufferedReader reader) {
        try (reader) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                answers.add(line);
            }
        } catch (IOException closed) {
            // Reported as the end, below.
        }
        answers.add(ENDED);
    }

    void send(String command) {
        try {
            commands.write(command);
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw new ContenderFailure(firstAnswerOf("it ended"), log);
        }
    }

    private String firstAnswerOf(String otherwise) {
        return answers.stream()
                .filter(line -> line.startsWith("failed"))
                .findFirst()
                .orElse(otherwise);
    }

    /** Returns the rest of the next answer, which must begin with the word. */
    String await(String word, Duration timeout) throws InterruptedException {
        var answer = answers.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            throw new ContenderFailure("no answer within %d s".formatted(timeout.toSeconds()), log);
        }
        if (!answer.startsWith(word)) {
            throw new ContenderFailure(answer.equals(ENDED) ? "its JVM ended" : answer, log);
        }
        return answer.substring(word.length()).strip();
    }

    String ask(String command, Duration timeout) throws InterruptedException {
        send(command);
        return await("ok", timeout);
    }

    /** Returns the path of its log. */
    Path log() {
        return log;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Kills the process. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
