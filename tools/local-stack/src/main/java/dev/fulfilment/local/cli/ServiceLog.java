package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.LogFile;
import java.util.List;
import java.util.stream.Stream;

/** Reads all log lines of a service: first the rotated file, then the current one. */
final class ServiceLog {

    private final OrderLogFilter order;
    private final List<LogTail> files;

    ServiceLog(LogFile log, OrderLogFilter order) {
        this.order = order;
        this.files = log.files().stream().map(LogTail::fromTheBeginning).toList();
    }

    /** Returns the order's lines that are new since the last call. */
    Stream<LogLine> newLines() {
        return files.stream()
                .flatMap(file -> Stream.generate(file::newLines).takeWhile(lines -> !lines.isEmpty()))
                .flatMap(List::stream)
                .flatMap(order::pick);
    }
}
