package dev.fulfilment.service.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.platform.Platform;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ChangedRowsIT {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00.123456Z");

    private final DataSource source = source();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final ChangedRows<Parcel> changed =
            new ChangedRows<>(jdbc, "parcel", "parcel_id", "weight_amount", "currency", "tags", "sent_at");

    @SuppressWarnings("unused") // Its fields are read by their names.
    private static final class Parcel {

        private final String parcelId;
        private final Currency currency = Currency.getInstance("EUR");
        private final String[] tags = {"fragile", "a, \"b\""};
        private final Instant sentAt = NOW;
        private BigDecimal weightAmount = BigDecimal.ONE;

        Parcel(String parcelId) {
            this.parcelId = parcelId;
        }

        Parcel weighing(String weight) {
            weightAmount = new BigDecimal(weight);
            return this;
        }
    }

    private record Stored(String place, String currency, String secondTag, Instant sentAt) {}

    private static DataSource source() {
        var database = Platform.shared().database("changed-rows");
        return new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    }

    @BeforeEach
    void fourParcelsAreThere() {
        jdbc.execute("""
                drop table if exists parcel, statement;
                create table statement (happened integer);
                create table parcel (
                    place         text not null default 'warehouse',
                    parcel_id     text primary key,
                    weight_amount numeric(10, 4) not null default 0 check (weight_amount >= 0),
                    currency      text,
                    tags          text[],
                    sent_at       timestamptz);
                create or replace function count_statement() returns trigger language plpgsql as $$
                    begin insert into statement values (1); return null; end $$;
                create trigger counted after insert on parcel for each statement execute function count_statement();
                insert into parcel (parcel_id, place) values ('a', 'attic'), ('b', 'attic'), ('c', 'attic'), ('d', 'attic');
                delete from statement
                """);
    }

    @Test
    void areWrittenByOneStatementAsTheyAreInTheEnd() {
        transaction.executeWithoutResult(_ -> {
            var a = new Parcel("a").weighing("1");
            changed.add(a);
            changed.add(new Parcel("b").weighing("249.90"));
            changed.add(a.weighing("2.5"));
            changed.add(new Parcel("c").weighing("0.0001"));
            assertThat(weights()).containsOnly(new BigDecimal("0.0000"));
        });

        assertThat(weights())
                .containsExactly(
                        new BigDecimal("2.5000"),
                        new BigDecimal("249.9000"),
                        new BigDecimal("0.0001"),
                        new BigDecimal("0.0000"));
        assertThat(count("statement")).isEqualTo(1);
        assertThat(stored("a")).isEqualTo(new Stored("attic", "EUR", "a, \"b\"", NOW));
    }

    @Test
    void keepWhatTheyHaveInAColumnThatIsNotNamed() {
        transaction.executeWithoutResult(_ -> changed.add(new Parcel("a")));

        assertThat(stored("a").place()).isEqualTo("attic");
    }

    @Test
    void areNotWrittenByATransactionThatIsRolledBackNorByTheNext() {
        transaction.executeWithoutResult(status -> {
            changed.add(new Parcel("a"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> changed.add(new Parcel("b")));

        assertThat(weights())
                .containsExactly(
                        new BigDecimal("0.0000"),
                        new BigDecimal("1.0000"),
                        new BigDecimal("0.0000"),
                        new BigDecimal("0.0000"));
    }

    @Test
    void areThoseOfTheirOwnTransaction() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            changed.add(new Parcel("a"));
            apart.executeWithoutResult(_ -> changed.add(new Parcel("b")));
            changed.add(new Parcel("c"));
            status.setRollbackOnly();
        });

        assertThat(weights())
                .containsExactly(
                        new BigDecimal("0.0000"),
                        new BigDecimal("1.0000"),
                        new BigDecimal("0.0000"),
                        new BigDecimal("0.0000"));
    }

    @Test
    void failTheirTransactionWhenTheTableRefusesOne() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    changed.add(new Parcel("a"));
                    changed.add(new Parcel("b").weighing("-1"));
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(weights()).containsOnly(new BigDecimal("0.0000"));
    }

    @Test
    void areRefusedOutsideOfATransaction() {
        assertThatThrownBy(() -> changed.add(new Parcel("a"))).isInstanceOf(IllegalStateException.class);
    }

    private List<BigDecimal> weights() {
        return jdbc.query("select weight_amount from parcel order by parcel_id", (row, _) -> row.getBigDecimal(1));
    }

    private Stored stored(String id) {
        var found = jdbc.query(
                "select place, currency, tags[2], sent_at from parcel where parcel_id = ?",
                (row, _) -> new Stored(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                id);
        return found.getFirst();
    }

    private int count(String table) {
        return jdbc.query("select happened from " + table, (row, _) -> row.getInt(1))
                .size();
    }
}
