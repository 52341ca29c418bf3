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
import org.springframework.stereotype.Service;

/** Starts rebuilds and reports on the last one. */
@Service
class RebuildService {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildService.class);

    private final RebuildLock lock;
    private final RebuildRepository repository;
    private final ViewRebuilder rebuild;

    RebuildService(RebuildLock lock, RebuildRepository repository, ViewRebuilder rebuild) {
        this.lock = lock;
        this.repository = repository;
        this.rebuild = rebuild;
    }

    enum Status {
        RUNNING,
        DONE,
        FAILED,
        /** Its process died; the next rebuild drops its tables and triggers. */
        INTERRUPTED
    }

    record Report(
            long id,
            Status status,
            Instant startedAt,
            @Nullable Instant endedAt,
            long orders,
            @Nullable String failure) {}

    /** Starts a rebuild and returns its id; empty when one is running. */
    OptionalLong start() throws SQLException {
        var session = lock.tryLock();
        if (session.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            var id = repository.begin();
            Thread.ofVirtual().name("order-view-rebuild").start(() -> run(id, session.get()));
            return OptionalLong.of(id);
        } catch (RuntimeException | Error e) {
            session.get().close();
            throw e;
        }
    }

    /** Closes the session last: it releases the lock for the next rebuild. */
    private void run(long id, Connection session) {
        try (session) {
            run(id);
        } catch (SQLException e) {
            LOG.warn("Lost the database session of rebuild {}: {}", id, e.toString());
        }
    }

    private void run(long id) {
        try {
            rebuild.run(id);
            repository.end(id, null);
            LOG.info("Order view rebuilt");
        } catch (RuntimeException | Error e) {
            LOG.error("Rebuild of the order view failed; the current view is unchanged", e);
            repository.end(id, e.toString());
        }
    }

    /** Reports an end only after the lock is released, so that the next rebuild can start. */
    Optional<Report> latest() {
        return repository.latest().map(entry -> lock.isHeld() ? report(entry, Status.RUNNING) : ended(entry.id()));
    }

    /** Reads the entry again: the rebuild may have ended since, and it records its end before it releases the lock. */
    private Report ended(long id) {
        var entry = repository.entry(id);
        if (entry.endedAt() == null) {
            return report(entry, Status.INTERRUPTED);
        }
        return report(entry, entry.failure() == null ? Status.DONE : Status.FAILED);
    }

    private static Report report(Entry entry, Status status) {
        return new Report(entry.id(), status, entry.startedAt(), entry.endedAt(), entry.orders(), entry.failure());
    }
}
