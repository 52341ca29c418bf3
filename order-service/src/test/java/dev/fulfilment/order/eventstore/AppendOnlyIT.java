package dev.fulfilment.order.eventstore;

import static dev.fulfilment.order.Customers.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The event store is append-only: the service's role has no privilege to change events, and cannot obtain one. */
@OrderServiceTest
class AppendOnlyIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void thereIsAHistory() {
        upstream.list("desk-oak", "99.90", "EUR");
        customers.place(line("desk-oak", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history.order_event set type = 'Paid'",
                "delete from history.order_event",
                "truncate history.order_event",
                "drop table history.order_event",
                "alter table history.order_event disable trigger all",
                "alter table history.order_event owner to current_user",
                "create rule forget as on insert to history.order_event do instead nothing",
                "drop schema history cascade",
                "set role order_history",
                "grant order_history to current_user"
            })
    void rejectsEveryRewrite(String attempt) {
        var before = jdbc.queryForList("select * from history.order_event order by order_id, version");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.execute(attempt))
                .havingRootCause()
                .withMessageMatching("(?s).*(permission denied|must be owner|must be able to SET ROLE).*");

        assertThat(jdbc.queryForList("select * from history.order_event order by order_id, version"))
                .containsAll(before);
    }

    @Test
    void theCatalogueSaysTheSame() {
        assertThat(jdbc.queryForMap("""
                        select has_table_privilege('history.order_event', 'select') as reads,
                               has_table_privilege('history.order_event', 'insert') as adds,
                               has_table_privilege('history.order_event', 'update') as updates,
                               has_any_column_privilege('history.order_event', 'update') as updates_a_column,
                               has_table_privilege('history.order_event', 'delete') as deletes,
                               has_table_privilege('history.order_event', 'truncate') as truncates,
                               has_table_privilege('history.order_event', 'trigger') as triggers,
                               has_schema_privilege('history', 'create') as creates,
                               (select pg_has_role(current_user, relowner, 'member') from pg_class
                                 where oid = 'history.order_event'::regclass) as is_its_owner,
                               (select rolsuper or rolcreaterole or rolbypassrls from pg_roles
                                 where rolname = current_user) as is_above_that
                        """))
                .isEqualTo(Map.of(
                        "reads", true,
                        "adds", true,
                        "updates", false,
                        "updates_a_column", false,
                        "deletes", false,
                        "truncates", false,
                        "triggers", false,
                        "creates", false,
                        "is_its_owner", false,
                        "is_above_that", false));
    }
}
