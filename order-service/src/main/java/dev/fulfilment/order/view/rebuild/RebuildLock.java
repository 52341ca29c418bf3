package dev.fulfilment.order.view.rebuild;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Allows one rebuild at a time over all instances: an advisory lock of a separate database session. The session ends with
 * the process at the latest, so a crash leaves no lock behind.
 */
@Component
public class RebuildLock {

    private static final String TRY = "select pg_try_advisory_lock(hashtext('order_view'), hashtext('rebuild'))";

    private static final String IS_HELD = """
            select exists (
                select from pg_locks
                where locktype = 'advisory' and granted and objsubid = 2
                    and database = (select oid from pg_database where datname = current_database())
                    and classid::bigint = hashtext('order_view')::bigint & 4294967295
                    and objid::bigint = hashtext('rebuild')::bigint & 4294967295)
            """;

    private final JdbcConnectionDetails database;
    private final JdbcTemplate jdbc;

    RebuildLock(JdbcConnectionDetails database, JdbcTemplate jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Returns the session that holds the lock until it is closed; empty when another session holds it. */
    public Optional<Connection> tryLock() throws SQLException {
        var session = DriverManager.getConnection(database.getJdbcUrl(), properties());
        try (var statement = session.createStatement();
                var answer = statement.executeQuery(TRY)) {
            answer.next();
            if (answer.getBoolean(1)) {
                return Optional.of(session);
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    boolean isHeld() {
        return Boolean.TRUE.equals(jdbc.queryForObject(IS_HELD, Boolean.class));
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("user", String.valueOf(database.getUsername()));
        properties.put("password", String.valueOf(database.getPassword()));
        properties.put("ApplicationName", "order-view-rebuild");
        properties.put("tcpKeepAlive", "true");
        return properties;
    }
}
