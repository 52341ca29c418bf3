package dev.fulfilment.order.view.rebuild;

import static dev.fulfilment.order.view.OrderViewRepository.NAME;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shadow tables of the view, one per rebuild: created beside it, kept up to date by triggers, and swapped in at the end. */
@Component
public class ShadowTables {

    /** Transition table that the function copy_to_shadow reads. */
    private static final String COPIED_ROWS = "told";

    private static final List<String> TRIGGERS = List.of("copy_inserted", "copy_updated");

    /** A waiting lock request blocks all later ones, so it gives up early and is retried. */
    private static final String SHORT_LOCK_TIMEOUT = "set local lock_timeout = '200ms'";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RetryTemplate lockRetry = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(100)
            .delay(Duration.ofMillis(100))
            .build());

    ShadowTables(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Creates a shadow table that receives every later write to the view. Writes to the view wait meanwhile. */
    public String create(long rebuild) {
        var shadow = NAME + "_" + rebuild;
        var settings = jdbc.queryForObject(
                "select array_to_string(reloptions, ', ') from pg_class where oid = ?::regclass", String.class, NAME);
        inOneTransaction(Stream.of(
                "create table %s (like %s including all) with (%s)".formatted(shadow, NAME, settings),
                copying("copy_inserted", "insert", shadow),
                copying("copy_updated", "update", shadow)));
        return shadow;
    }

    private static String copying(String trigger, String event, String shadow) {
        return "create trigger %s after %s on %s referencing new table as %s for each statement execute function copy_to_shadow('%s')"
                .formatted(trigger, event, NAME, COPIED_ROWS, shadow);
    }

    /** Swaps the shadow table in. Readers wait for some milliseconds at most, then see the new table. */
    void replaceView(String shadow) {
        jdbc.execute("analyze " + shadow);
        inOneTransaction(Stream.of(
                        Stream.of("lock table %s in access exclusive mode".formatted(NAME), "drop table " + NAME),
                        Stream.of("alter table %s rename to %s".formatted(shadow, NAME)),
                        indexes(shadow)
                                .map(same -> "alter index %s rename to %s".formatted(same.shadow(), same.view())))
                .flatMap(statements -> statements));
    }

    private record SameIndex(String view, String shadow) {}

    /** Pairs of matching indexes: the shadow's get the names of the view's, which migrations refer to. */
    private Stream<SameIndex> indexes(String shadow) {
        return jdbc.query("""
                select v.indexrelid::regclass::text, s.indexrelid::regclass::text
                from pg_index v join pg_index s on v.indkey::text = s.indkey::text
                where v.indrelid = ?::regclass and s.indrelid = ?::regclass
                """, (row, _) -> new SameIndex(row.getString(1), row.getString(2)), NAME, shadow).stream();
    }

    /** Drops the tables and triggers of failed and interrupted rebuilds. */
    void dropAll() {
        var tables = jdbc.queryForList(
                "select relname::text from pg_class where relkind = 'r' and relname ~ ?",
                String.class,
                "^%s_\\d+$".formatted(NAME));
        if (!tables.isEmpty()) {
            inOneTransaction(Stream.concat(
                    TRIGGERS.stream().map(trigger -> "drop trigger if exists %s on %s".formatted(trigger, NAME)),
                    tables.stream().map(table -> "drop table " + table)));
        }
    }

    private void inOneTransaction(Stream<String> steps) {
        var statements = steps.toList();
        lockRetry.invoke(() -> transaction.execute(_ -> {
            jdbc.execute(SHORT_LOCK_TIMEOUT);
            statements.forEach(jdbc::execute);
            return statements.size();
        }));
    }
}
