package dev.fulfilment.order.view.rebuild;

import dev.fulfilment.order.view.rebuild.RebuildRepository.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts rebuilds, and tells what became of the last one. */
@Component
class RebuildService {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildService.class);

    private final RebuildLock lock;
    private final RebuildRepository log;
    private final ViewRebuilder rebuild;

    RebuildService(RebuildLock lock, RebuildRepository log, ViewRebuilder rebuild) {
        this.lock = lock;
        this.log = log;
        this.rebuild = rebuild;
    }

    enum Status {
        RUNNING,
        DONE,
        FAILED,
        /** Its process died; the next rebuild clears away what it left. */
        INTERRUPTED
    }

    record Report(
            long id,
            Status status,
            Instant startedAt,
            @Nullable Instant endedAt,
            long orders,
            @Nullable String failure) {}

    /** Starts a rebuild and gives its number; empty when one is under way. */
    OptionalLong start() throws SQLException {
        var session = lock.tryLock();
        if (session.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            var id = log.begin();
            Thread.ofVirtual().name("order-view-rebuild").start(() -> run(id, session.get()));
            return OptionalLong.of(id);
        } catch (RuntimeException | Error e) {
            session.get().close();
            throw e;
        }
    }

    /** The last thing that is done about a rebuild is to let the next one begin. */
    private void run(long id, Connection session) {
        try (session) {
            run(id);
        } catch (SQLException e) {
            LOG.warn("The session of rebuild {} was lost: {}", id, e.toString());
        }
    }

    private void run(long id) {
        try {
            rebuild.run(id);
            log.end(id, null);
            LOG.info("The view of the orders is rebuilt");
        } catch (RuntimeException | Error e) {
            LOG.error("The view of the orders stays as it was: its rebuild failed", e);
            log.end(id, e.toString());
        }
    }

    /** Once it is told to have ended, the next one can begin. */
    Optional<Report> latest() {
        return log.latest().map(entry -> lock.isHeld() ? report(entry, Status.RUNNING) : ended(entry.id()));
    }

    /** Looked at again: it may have ended since, and its end is noted before the lock is free. */
    private Report ended(long id) {
        var entry = log.entry(id);
        if (entry.endedAt() == null) {
            return report(entry, Status.INTERRUPTED);
        }
        return report(entry, entry.failure() == null ? Status.DONE : Status.FAILED);
    }

    private static Report report(Entry entry, Status status) {
        return new Report(entry.id(), status, entry.startedAt(), entry.endedAt(), entry.orders(), entry.failure());
    }
}
