package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.LogFile;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a service has written: the rotated file, then the current one. */
final class ServiceLog {

    private final List<LogTail> files;

    ServiceLog(LogFile log) {
        this.files = log.files().stream().map(LogTail::fromTheBeginning).toList();
    }

    /** Lines written since the last call; on the first call, all. */
    Stream<String> newLines() {
        return files.stream()
                .flatMap(file -> Stream.generate(file::newLines).takeWhile(lines -> !lines.isEmpty()))
                .flatMap(List::stream);
    }
}
