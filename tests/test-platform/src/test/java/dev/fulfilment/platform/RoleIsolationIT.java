package dev.fulfilment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.platform.server.Database;
import dev.fulfilment.platform.server.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RoleIsolationIT {

    private final Platform platform = Platform.shared();
    private final Database orders = platform.database("order-service");
    private final Database payments = platform.database("payment-service");

    @Test
    void aServiceOwnsItsDatabase() throws SQLException {
        try (Connection connection = connect(orders.jdbcUrl(), orders.username(), orders.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS mine (id int)");
        }
    }

    @Test
    void aServiceCannotReachAnothersDatabase() {
        assertThatThrownBy(() -> connect(payments.jdbcUrl(), orders.username(), orders.password()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aServiceCannotReachTheMaintenanceDatabases() {
        assertThatThrownBy(() -> connect(platform.postgres().jdbcUrl("postgres"), orders.username(), orders.password()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void whatAServiceMayNotRewriteIsInASchemaOfAnothersThatReachesNothingElse() throws SQLException {
        try (Connection connection = connect(orders.jdbcUrl(), "order_history", "order_history-dev");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS history.kept (id int)");
        }
        assertThatThrownBy(() -> connect(payments.jdbcUrl(), "order_history", "order_history-dev"))
                .hasMessageContaining("permission denied for database");
        try (Connection connection = connect(orders.jdbcUrl(), orders.username(), orders.password());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DROP TABLE history.kept"))
                    .hasMessageContaining("permission denied for schema history");
        }
    }

    @Test
    void rejectsAConnectionWithoutAPassword() {
        assertThatThrownBy(() -> connect(orders.jdbcUrl(), orders.username(), "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aDatabaseThatIsThereIsLeftAlone() {
        assertThat(new Databases(platform.postgres()).of("order-service")).isEqualTo(orders);
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
