package dev.fulfilment.system;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** Digest of each table of the suite, to see whether anything was written. */
final class DatabaseDigest {

    /** Tables that are written without a request. */
    private static final Set<String> BOOKKEEPING = Set.of("deadline_mark");

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema') and has_table_privilege(c.oid, 'select')
            """;

    private DatabaseDigest() {}

    /** Returns the digests once nothing is written for a while. */
    static Map<String, String> whenIdle() {
        var latest = new AtomicReference<Map<String, String>>(Map.of());
        Awaitility.await("nothing is written any more")
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofMinutes(1))
                .during(Duration.ofSeconds(1))
                .until(() -> {
                    var current = now();
                    return current.equals(latest.getAndSet(current));
                });
        return latest.get();
    }

    static Map<String, String> now() {
        var digests = new TreeMap<String, String>();
        Stream.concat(ServiceDatabases.SERVICES.stream(), Stream.of("saga-monitor"))
                .forEach(service -> {
                    var database = ServiceDatabases.database(service);
                    for (var table : database.query(TABLES, (row, _) -> row.getString(1))) {
                        if (BOOKKEEPING.stream().noneMatch(table::endsWith)) {
                            digests.put(service + " " + table, digest(database, table));
                        }
                    }
                });
        return digests;
    }

    private static String digest(JdbcTemplate database, String table) {
        return String.valueOf(database.queryForObject(
                "select count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t".formatted(table),
                String.class));
    }
}
