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

/** Tables like the view, one for each rebuild: made beside it, written to with it, and one day put in its place. */
@Component
public class ShadowTables {

    private static final List<String> TRIGGERS = List.of("copy_inserted", "copy_updated");

    /** Whoever waits for a lock makes all wait that come later: so briefly, and again. */
    private static final String WAIT_BRIEFLY = "set local lock_timeout = '200ms'";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RetryTemplate patience = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(100)
            .delay(Duration.ofMillis(100))
            .build());

    ShadowTables(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Once this is there, what is written to the view is written to it too. Nobody writes to the view meanwhile. */
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
        return "create trigger %s after %s on %s referencing new table as told for each statement execute function copy_to_shadow('%s')"
                .formatted(trigger, event, NAME, shadow);
    }

    /** Readers wait for some milliseconds at the most, and then see the new table: there is always one. */
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

    /** The shadow's indexes got names of their own; those of the view are for the next migrations to find. */
    private Stream<SameIndex> indexes(String shadow) {
        return jdbc.query("""
                select v.indexrelid::regclass::text, s.indexrelid::regclass::text
                from pg_index v join pg_index s on v.indkey::text = s.indkey::text
                where v.indrelid = ?::regclass and s.indrelid = ?::regclass
                """, (row, _) -> new SameIndex(row.getString(1), row.getString(2)), NAME, shadow).stream();
    }

    /** What a rebuild that failed, or whose process died, has left. */
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
        patience.invoke(() -> transaction.execute(_ -> {
            jdbc.execute(WAIT_BRIEFLY);
            statements.forEach(jdbc::execute);
            return statements.size();
        }));
    }
}
